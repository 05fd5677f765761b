import { outputFailed } from './outputFailed';
import { reportFailure } from './reportFailure';

/**
 * Runs a command-line program. If the reader of its output goes away (`| head -1`), the program
 * still finishes and writes its files; any other error of the output is reported.
 */
export function runProgram(main: () => Promise<void>): void {
  let isReported = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && !isReported) {
      isReported = true;
      reportFailure(
        outputFailed('Standard output', error, 'Send it elsewhere; files are not affected.'),
      );
    }
  });
  // There is no output left to report to.
  process.stderr.on('error', () => undefined);
  main().catch((error: unknown) => reportFailure(error));
}
