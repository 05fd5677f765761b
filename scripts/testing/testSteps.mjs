import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../bootstrap.mjs';
import { lintSteps } from '../lintSteps.mjs';
import { countCheck, countJest, countPytest } from './countTests.mjs';
import { nodeTool } from './nodeTool.mjs';

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const cache = path.join(root, '.cache');

/**
 * One process more than cores: browser suites wait now and then, and a core is not to wait with
 * them.
 */
const processes = os.availableParallelism() + 1;

/**
 * The steps of `npm test`, the longest first: all suites of all projects from one queue
 * (`longestFirst`), and beside them one check after the other.
 * @returns {{ name: string, command: string, args: string[], env?: object, printsAtOnce?: boolean,
 *   count(status: number): import('./countTests.mjs').Counts }[]}
 */
export function testSteps() {
  return [
    jestStep('suites', [`--maxWorkers=${processes}`]),
    ...trainingSteps(),
    ...lintSteps().map((step) => ({ ...step, count: countCheck })),
    fuzzStep(),
  ];
}

/** Jest with the given arguments; what it prints is seen as it comes. */
export function jestStep(name, args) {
  const report = freshFile(`jest-${name}.json`);
  return {
    name,
    ...nodeTool('jest', [...args, '--json', `--outputFile=${report}`]),
    printsAtOnce: true,
    count: (status) => countJest(status, report),
  };
}

/**
 * The first minute of what `npm run fuzz` does in an hour, on one core: other steps run beside. By
 * the number of cases: a faster machine must not meet others than a slow one.
 */
function fuzzStep() {
  return {
    name: 'fuzz',
    command: bin('tsx'),
    args: ['tests/fuzz/main.ts', '--cases', '20000', '--seed', '1', '--workers', '1'],
    count: countCheck,
  };
}

/** The training package's own tests, if a Python with its requirements is found. */
function trainingSteps() {
  const needs = 'torch, onnx, onnxruntime, nibabel, pydicom, scipy, skimage, matplotlib, pytest';
  const candidates = [process.env.PYTHON, path.join(root, 'training/.venv/bin/python'), 'python3'];
  const python = candidates.find(
    (name) => name && spawnSync(name, ['-c', `import ${needs}`]).status === 0,
  );
  const report = freshFile('pytest.xml');
  if (!python) {
    return [skippedTraining()];
  }
  return [
    {
      name: 'training',
      command: python,
      args: ['-m', 'pytest', '-q', 'training/tests', `--junitxml=${report}`],
      env: { OMP_NUM_THREADS: '1' },
      count: (status) => countPytest(status, report),
    },
  ];
}

function skippedTraining() {
  const text =
    'SKIPPED: no Python with the packages of training/requirements.txt. To run these tests: ' +
    'python3 -m venv training/.venv && training/.venv/bin/pip install -r training/requirements.txt';
  return {
    name: 'training',
    command: process.execPath,
    args: ['-e', `console.log(${JSON.stringify(text)})`],
    count: () => ({ passed: 0, failed: 0, skipped: 1 }),
  };
}

/** A path for a report that no earlier run has used. */
function freshFile(name) {
  const file = path.join(cache, name);
  fs.mkdirSync(cache, { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}
