import path from 'node:path';
import { resolveInside } from './resolveInside';

describe('resolveInside', () => {
  it.each([
    ['/a/b.js', 'a/b.js'],
    ['a%20b.js', 'a b.js'],
    ['/', ''],
    ['', ''],
    ['/a/..b/c', 'a/..b/c'],
  ])('resolves "%s"', (url, file) => {
    expect(resolveInside('/srv/root', url)).toBe(path.join('/srv/root', file).replace(/\/$/, ''));
  });

  it.each([
    '../x',
    '/a/../../x',
    '/a/../b',
    '%2e%2e/x',
    '..%2fx',
    '..%5cx',
    '..\\x',
    'a%00.js',
    '%E0%A4%A',
  ])('refuses "%s"', (url) => {
    expect(resolveInside('/srv/root', url)).toBeUndefined();
  });

  it('does not take a second slash for the root of the disk', () => {
    expect(resolveInside('/srv/root', '//etc/passwd')).toBe('/srv/root/etc/passwd');
  });
});
