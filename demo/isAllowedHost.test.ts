import { isAllowedHost } from './isAllowedHost';

describe('isAllowedHost', () => {
  it.each([
    ['localhost:3000', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]:3000', '127.0.0.1'],
    ['LOCALHOST', '127.0.0.1'],
    ['pacs.example:80', 'pacs.example'],
    ['192.168.1.5:3000', '0.0.0.0'],
    ['[fe80::1]:3000', '::'],
  ])('answers %s where it listens on %s', (header, listening) => {
    expect(isAllowedHost(header, listening)).toBe(true);
  });

  it.each([
    [undefined, '127.0.0.1'],
    ['', '127.0.0.1'],
    ['evil.example:3000', '127.0.0.1'],
    ['evil.example', '0.0.0.0'],
    ['localhost.evil.example', '127.0.0.1'],
    ['127.0.0.1.evil.example', '127.0.0.1'],
    ['localhost@evil.example', '127.0.0.1'],
    ['localhost:3000:1', '127.0.0.1'],
    ['localhost/x', '127.0.0.1'],
    ['10.0.0.1', '127.0.0.1'],
  ])('does not answer %s where it listens on %s', (header, listening) => {
    expect(isAllowedHost(header, listening)).toBe(false);
  });
});
