import { runtimePlaces } from './runtimePlaces';

describe('runtimePlaces', () => {
  it('follows what each package needs, the copy beside it first', () => {
    const places = runtimePlaces({
      '': { dependencies: { a: '1' } },
      'node_modules/a': { dependencies: { b: '2' }, optionalDependencies: { c: '1' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': {},
      'node_modules/c': { peerDependencies: { d: '1' } },
      'node_modules/d': {},
      'node_modules/tool': { dependencies: { b: '1' } },
    });
    expect([...places].sort()).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
      'node_modules/d',
    ]);
  });

  it('leaves out what the host brings, though it is installed for its types', () => {
    const places = runtimePlaces({
      '': { dependencies: { a: '1' } },
      plugin: {
        peerDependencies: { host: '1' },
        peerDependenciesMeta: { host: { optional: true } },
      },
      'node_modules/a': {},
      'node_modules/host': { dependencies: { deep: '1' } },
      'node_modules/deep': {},
    });
    expect([...places]).toEqual(['node_modules/a']);
  });
});
