import { cases } from './cases';
import { labelOf } from './labelOf';
import { openCase } from './openCase';
import { trySteps } from './trySteps';
import { writeTable } from './writeTable';

/**
 * Command: tries the cases whose names have every given word (all without words), one after the
 * other, and writes their rows of docs/ohif-versions.md; the others stay as they were. The exit
 * code is 1 where a step went wrong.
 */
async function main(words: readonly string[]): Promise<void> {
  for (const one of cases) {
    const label = labelOf(one);
    if (!words.every((word) => label.includes(word))) {
      continue;
    }
    process.stdout.write(`${label} ...\n`);
    const opened = await openCase(one);
    try {
      const results = await trySteps(opened, label.replace(/\W+/g, '-'));
      for (const { step, problem } of results) {
        process.stdout.write(`  ${step}: ${problem ?? 'ok'}\n`);
      }
      writeTable(one, results);
      process.exitCode ||= results.some(({ problem }) => problem !== undefined) ? 1 : 0;
    } finally {
      await opened.close();
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
