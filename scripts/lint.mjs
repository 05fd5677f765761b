// npm run lint: checks style, format and types of all files; exits with 1 where anything is found.
import { run } from './bootstrap.mjs';
import { lintSteps } from './lintSteps.mjs';

const failed = lintSteps().filter(
  ({ command, args }) => run(command, args, { allowFailure: true }) !== 0,
);
if (failed.length > 0) {
  process.stderr.write(`\nFAILED: ${failed.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 1;
}
