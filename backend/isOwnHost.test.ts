import { isOwnHost } from './isOwnHost';

const names = { host: '0.0.0.0', origins: ['https://viewer.example'] };

test.each(['127.0.0.1:8095', 'localhost', '[::1]:8095', '10.1.2.3:80', 'VIEWER.example:8095'])(
  '%s is ours',
  (header) => {
    expect(isOwnHost(header, names)).toBe(true);
    expect(isOwnHost('node.ward', { ...names, host: 'node.ward' })).toBe(true);
  },
);

test.each([
  undefined,
  '',
  'rebound.example:8095',
  'localhost.rebound.example',
  'rebound.example@localhost',
  'localhost/',
  'localhost:99999',
])('%s is not', (header) => {
  expect(isOwnHost(header, names)).toBe(false);
});
