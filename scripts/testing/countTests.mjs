import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} of a step that is one check, such as the linter */
export function countCheck(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** @returns {Counts} from jest's report (--json --outputFile) */
export function countJest(status, report) {
  if (!fs.existsSync(report)) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  // A suite that does not load has no failed test of its own.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: status !== 0 && result.success ? failed + 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** @returns {Counts} from pytest's report (--junitxml) */
export function countPytest(status, report) {
  const xml = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
  const count = (name) =>
    Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  return {
    passed: Math.max(0, count('tests') - failed - count('skipped')),
    failed: status === 0 ? 0 : Math.max(1, failed),
    skipped: count('skipped'),
  };
}
