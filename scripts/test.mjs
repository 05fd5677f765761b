// npm test: installs npm packages where they are missing, checks types and style, runs all tests,
// and prints the count. Arguments are passed to jest (npm test -- --selectProjects=unit), except
// --install-tools, which allows it to install the Debian packages that some tests use.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNode, installPackages, runTypeScript } from './bootstrap.mjs';
import { parseTestArguments } from './testing/parseTestArguments.mjs';
import { provideTestTools } from './testing/provideTestTools.mjs';
import { runStep } from './testing/runStep.mjs';
import { jestStep, testSteps } from './testing/testSteps.mjs';

/** Number of steps at a time: the suites, and one check beside them. */
const slots = 2;

const { installTools, jestArguments } = parseTestArguments(process.argv.slice(2), process.env);
checkNode();
installPackages();
provideTestTools({ install: installTools });
runTypeScript('scripts/build.ts');
const isChosen = jestArguments.length > 0;
if (!isChosen) {
  runTypeScript('demo/fetchViewerMain.ts');
}
const shared = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-tests-'));
try {
  const steps = isChosen ? [jestStep('chosen', jestArguments)] : testSteps();
  const transforms = path.join(shared, 'transforms');
  if (!isChosen) {
    // Only now: it needs a package, which was installed above.
    const { transformAll } = await import('./testing/transformAll.mjs');
    await transformAll(transforms);
  }
  const totals = await runAll(steps, {
    KIDNEY_SHARED_FIXTURES: shared,
    KIDNEY_SHARED_TRANSFORMS: transforms,
  });
  const { passed, failed, skipped } = totals;
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  fs.rmSync(shared, { recursive: true, force: true });
}

/** Runs the steps in order, as many at a time as there are slots, and adds up their counts. */
async function runAll(steps, env) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      process.stdout.write(`-- ${step.name} ...\n`);
      const status = await runStep({ ...step, env: { ...step.env, ...env } });
      const counts = step.count(status);
      Object.keys(totals).forEach((key) => (totals[key] += counts[key]));
    }
  };
  await Promise.all(Array.from({ length: slots }, work));
  return totals;
}
