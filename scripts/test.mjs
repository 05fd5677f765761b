// npm test: installs what is missing, checks types and style, runs all tests, and ends with the count.
// Arguments go to jest, for example: npm test -- --selectProjects unit
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  checkNode,
  installPackages,
  installTestTools,
  root,
  run,
  runTypeScript,
} from './bootstrap.mjs';

checkNode();
installPackages();
installTestTools();

const bin = (name) => path.join(root, 'node_modules/.bin', name);
// The first minute of what `npm run fuzz` does in an hour.
const fuzzOfAMinute = ['tests/fuzz/main.ts', '--seconds', '60', '--seed', '1', '--workers', '2'];
const totals = { passed: 0, failed: 0, skipped: 0 };

function check(name, command, args) {
  process.stdout.write(`\n== ${name}\n`);
  const status = run(command, args, { allowFailure: true });
  totals[status === 0 ? 'passed' : 'failed']++;
}

function jest(name, args) {
  process.stdout.write(`\n== ${name}\n`);
  const report = path.join(root, `.cache/jest-${name}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const status = run(bin('jest'), [...args, '--json', `--outputFile=${report}`], {
    allowFailure: true,
  });
  if (!fs.existsSync(report)) {
    totals.failed++;
    return;
  }
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.skipped += result.numPendingTests + result.numTodoTests;
  // A suite that does not even load fails no test of its own.
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (status !== 0 && result.success) {
    totals.failed++;
  }
}

/** The training package's own tests, where a Python with its requirements is found. */
function trainingTests() {
  process.stdout.write('\n== training\n');
  const needs = 'torch, onnx, onnxruntime, nibabel, pydicom, scipy, skimage, matplotlib, pytest';
  const candidates = [process.env.PYTHON, path.join(root, 'training/.venv/bin/python'), 'python3'];
  const python = candidates.find(
    (name) => name && spawnSync(name, ['-c', `import ${needs}`]).status === 0,
  );
  if (!python) {
    process.stdout.write(
      'SKIPPED: no Python with the packages of training/requirements.txt. To run these tests: python3 -m venv training/.venv && training/.venv/bin/pip install -r training/requirements.txt\n',
    );
    totals.skipped++;
    return;
  }
  const report = path.join(root, '.cache/pytest.xml');
  fs.rmSync(report, { force: true });
  const args = ['-m', 'pytest', '-q', 'training/tests', `--junitxml=${report}`];
  const status = run(python, args, { allowFailure: true, env: { OMP_NUM_THREADS: '1' } });
  const xml = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
  const count = (name) =>
    Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  totals.failed += status === 0 ? 0 : Math.max(1, failed);
  totals.skipped += count('skipped');
  totals.passed += Math.max(0, count('tests') - failed - count('skipped'));
}

const chosen = process.argv.slice(2);
runTypeScript('scripts/build.ts');
if (chosen.length > 0) {
  jest('chosen', chosen);
} else {
  check('types', bin('tsc'), ['--noEmit']);
  check('lint', bin('eslint'), ['.']);
  check('imports', bin('tsx'), ['scripts/rooms/checkImports.ts']);
  check('unused', bin('knip'), []);
  check('unused by programs', bin('knip'), ['--production']);
  check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
  runTypeScript('demo/fetchViewerMain.ts');
  trainingTests();
  jest('unit', ['--selectProjects', 'unit', '--maxWorkers=2']);
  check('fuzz', bin('tsx'), fuzzOfAMinute);
  jest('integration', ['--selectProjects', 'integration', '--runInBand']);
  jest('browser', ['--selectProjects', 'browser', '--runInBand']);
}

process.stdout.write(
  `\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`,
);
process.exitCode = totals.failed > 0 ? 1 : 0;
