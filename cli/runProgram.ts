import { outputFailed } from './outputFailed';
import { reportFailure } from './reportFailure';

/**
 * Runs a program of the command line. A reader of its output that goes away (`| head -1`) ends
 * nothing: the work is done and the files are written; any other fault of the output is reported.
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
  // Nothing is left to complain to.
  process.stderr.on('error', () => undefined);
  main().catch((error: unknown) => reportFailure(error));
}
