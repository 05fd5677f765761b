import { importRules } from './importRules';
import type { Room } from './readRooms';

const rooms: Room[] = [
  { folder: 'src/low', runs: 'anywhere', knows: [], packages: ['@scope/one'], does: '' },
  { folder: 'src/page.ts', runs: 'browser', knows: ['low'], does: '' },
  { folder: 'demo/inner', runs: 'node', knows: [], does: '' },
  { folder: 'demo', runs: 'node', knows: ['demo/inner', 'low'], does: '' },
  { folder: 'bench', runs: 'node', knows: ['demo/inner'], does: '' },
  { folder: 'tests', runs: 'node', knows: ['*'], does: '' },
];

type Side = { path?: string | string[]; pathNot?: string | string[]; [more: string]: unknown };

function matches({ path, pathNot, circular }: Side, file: string): boolean {
  const any = (patterns: string | string[]) =>
    [patterns].flat().some((pattern) => new RegExp(pattern).test(file));
  return !circular && (path === undefined || any(path)) && !(pathNot && any(pathNot));
}

/**
 * Names of the rules that an import between two files breaks, those about kinds of packages left
 * out.
 */
function broken(from: string, to: string): string[] {
  return importRules(rooms)
    .filter((rule) => !('dependencyTypes' in rule.to) && !('couldNotResolve' in rule.to))
    .filter((rule) => matches(rule.from as Side, from) && matches(rule.to as Side, to))
    .map(({ name }) => name!);
}

describe('importRules', () => {
  it.each([
    ['src/low/a.ts', 'src/low/b.ts'],
    ['src/page.ts', 'src/low/a.ts'],
    ['src/low/a.ts', 'node_modules/@scope/one/index.js'],
    ['src/low/a.test.ts', 'tests/helpers/a.ts'],
    ['src/low/a.test.ts', 'demo/a.ts'],
    ['demo/a.ts', 'demo/inner/a.ts'],
    ['demo/a.ts', 'node_modules/any/index.js'],
    ['bench/a.ts', 'demo/inner/a.ts'],
    ['tests/a.ts', 'demo/a.ts'],
  ])('lets %s import %s', (from, to) => {
    expect(broken(from, to)).toEqual([]);
  });

  it.each([
    ['src/low/a.ts', 'src/page.ts', 'src/low-does-not-know-that-room'],
    ['src/page.ts', 'demo/inner/a.ts', 'src/page.ts-does-not-know-that-room'],
    ['demo/inner/a.ts', 'demo/a.ts', 'demo/inner-does-not-know-that-room'],
    ['bench/a.ts', 'demo/a.ts', 'bench-does-not-know-that-room'],
    ['demo/a.ts', 'src/page.ts', 'demo-does-not-know-that-room'],
    ['src/low/a.ts', 'node_modules/react/index.js', 'src/low-does-without-that-package'],
    ['src/page.ts', 'node_modules/@scope/one/a.js', 'src/page.ts-does-without-that-package'],
    ['demo/a.ts', 'src/low/a.test.ts', 'tests-only-from-tests'],
    ['src/elsewhere/a.ts', 'src/low/a.ts', 'in-no-room'],
  ])('does not let %s import %s', (from, to, rule) => {
    expect(broken(from, to)).toEqual([rule]);
  });

  it('does not let a program import helpers of tests', () => {
    expect(broken('demo/a.ts', 'tests/helpers/a.ts')).toContain('tests-only-from-tests');
  });

  it('forbids circles everywhere, and Node where a room runs without it', () => {
    const rules = importRules(rooms);
    expect(rules.filter(({ to }) => 'circular' in to).map(({ from }) => from)).toEqual([{}]);
    const without = rules.filter(({ to }) => 'dependencyTypes' in to).map(({ name }) => name);
    expect(without).toEqual(['src/low-runs-without-Node', 'src/page.ts-runs-without-Node']);
  });
});
