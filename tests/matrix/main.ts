import { cases } from './cases';
import { labelOf } from './labelOf';
import { missingPackages } from './missingPackages';
import { openCase } from './openCase';
import { trySteps } from './trySteps';
import type { MatrixCase } from './types';
import { writeTable } from './writeTable';

/**
 * Command: tries the cases whose names have every given word (all without words), one after the
 * other, and writes their rows of docs/ohif-versions.md; the others stay as they were. The exit
 * code is 1 where a step went wrong.
 */
async function main(words: readonly string[]): Promise<void> {
  for (const one of cases) {
    const label = labelOf(one);
    const missing = missingPackages(one);
    if (!words.every((word) => label.includes(word))) {
      continue;
    }
    if (missing.length > 0) {
      process.stdout.write(`SKIPPED without ${missing.join(' ')} (Debian): ${label}\n`);
      continue;
    }
    process.stdout.write(`${label} ...\n`);
    if (!(await isDone(one))) {
      process.exitCode = 1;
    }
  }
}

/** Tries one case, says how each step went and writes its row. */
async function isDone(one: MatrixCase): Promise<boolean> {
  const opened = await openCase(one);
  try {
    const results = await trySteps(opened, `matrix-${labelOf(one).replace(/\W+/g, '-')}`);
    for (const { step, problem } of results) {
      process.stdout.write(`  ${step}: ${problem ?? 'ok'}\n`);
    }
    await writeTable(one, results);
    return results.every(({ problem }) => problem === undefined);
  } finally {
    await opened.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
