import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { nodeTool } from './testing/nodeTool.mjs';

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const python = ['training', 'tests'];
/** TypeScript 7 takes a sixth of the time; ESLint's rules need the interface of version 5. */
const nativeCompiler = path.join(root, 'node_modules/typescript-native/bin/tsc');
/** With that parser Prettier writes the same as with its own, in two thirds of the time. */
const checkFormat = ['--check', '--log-level', 'warn', '--plugin', '@prettier/plugin-oxc'];

/**
 * Commands that look at the sources without running them.
 *
 * @returns {{ name: string, command: string, args: string[] }[]} each fails with a status other
 *   than 0
 */
export function lintSteps() {
  return [
    { name: 'lint', ...nodeTool('eslint', ['.', ...cached('eslint')]) },
    {
      name: 'format',
      ...nodeTool('prettier', [...checkFormat, '.', ...cached('prettier')]),
    },
    { name: 'types', command: nativeCompiler, args: ['--noEmit'] },
    { name: 'imports', command: bin('tsx'), args: ['scripts/rooms/checkImports.ts'] },
    {
      name: 'reference pages',
      command: bin('tsx'),
      args: ['scripts/reference/writeReference.ts', '--check'],
    },
    { name: 'links', command: bin('tsx'), args: ['scripts/links/checkLinks.ts'] },
    { name: 'unused', command: bin('knip'), args: [] },
    { name: 'unused by programs', command: bin('knip'), args: ['--production'] },
    ...ruffSteps(),
  ];
}

/**
 * Files whose content has been found right are not looked at again; the tools themselves take note
 * of their own version and options.
 */
function cached(name) {
  return ['--cache', '--cache-strategy', 'content', '--cache-location', `.cache/${name}`];
}

/** Ruff checks the Python files, where it is installed. */
function ruffSteps() {
  const candidates = ['ruff', path.join(root, 'training/.venv/bin/ruff')];
  const ruff = candidates.find((name) => spawnSync(name, ['--version']).status === 0);
  if (!ruff) {
    process.stderr.write(
      'SKIPPED: ruff is not installed (pip install ruff): Python is not linted\n',
    );
    return [];
  }
  return [
    { name: 'lint of Python', command: ruff, args: ['check', '--quiet', ...python] },
    { name: 'format of Python', command: ruff, args: ['format', '--check', '--quiet', ...python] },
  ];
}
