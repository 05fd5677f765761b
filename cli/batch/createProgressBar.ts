import type { OnBatchProgress } from './batchOutcome';
import { printable } from '../printable';
import { describeProgress } from './describeProgress';

/**
 * Shows the progress of a batch: on a terminal one line that is drawn again, elsewhere a line a
 * step.
 */
export function createProgressBar(stream: NodeJS.WriteStream): OnBatchProgress {
  const started = performance.now();
  let worked = 0;
  return ({ name, done, total, isEarlier }) => {
    worked += isEarlier ? 0 : 1;
    const elapsedMs = performance.now() - started;
    const text = describeProgress({ done, total, worked, elapsedMs });
    const isLast = done === total;
    stream.write(
      stream.isTTY ? `\r\u001b[K${text}${isLast ? '\n' : ''}` : `${text}: ${printable(name)}\n`,
    );
  };
}
