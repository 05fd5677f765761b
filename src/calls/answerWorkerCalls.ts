import type { CallAnswer, CallName, CallProgress, CallRequest, CallTable } from './callTypes';
import { collectBuffers } from './collectBuffers';
import { errorDetails } from './errorDetails';

/** The part of a worker's global scope that is used; in Node its parent port takes this role. */
export interface WorkerScope {
  postMessage(answer: CallAnswer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/**
 * The functions that do the work, by the name of the call. What one throws is sent back as an
 * error.
 */
export type CallHandlers<Table extends CallTable> = {
  [Name in CallName<Table>]: (
    input: Table[Name]['input'],
    progress: (progress: CallProgress<Table, Name>) => void,
  ) => Table[Name]['output'] | Promise<Table[Name]['output']>;
};

export interface AnswerOptions<Table extends CallTable> {
  /** Interval of the signs of life while a call is being answered, ms; default: none. */
  heartbeatMs?: number;
  /** Buffers of an output that are transferred instead of copied; default: all. */
  transferOf?: (output: Table[CallName<Table>]['output']) => ArrayBuffer[];
  /** Called after a call was answered with its output; nothing waits for it. */
  onAnswered?: (name: CallName<Table>) => void;
}

/** Makes this worker answer calls one at a time, in the order in which they arrive. */
export function answerWorkerCalls<Table extends CallTable>(
  scope: WorkerScope,
  handlers: CallHandlers<Table>,
  options: AnswerOptions<Table> = {},
): void {
  const queue = { last: Promise.resolve() };
  scope.addEventListener('message', ({ data }) => {
    const request = data as CallRequest<Table, CallName<Table>>;
    queue.last = queue.last.then(() => answer(scope, handlers, options, request));
  });
}

async function answer<Table extends CallTable>(
  scope: WorkerScope,
  handlers: CallHandlers<Table>,
  { heartbeatMs, transferOf = collectBuffers, onAnswered }: AnswerOptions<Table>,
  { id, name, input }: CallRequest<Table, CallName<Table>>,
): Promise<void> {
  const heartbeat =
    heartbeatMs && setInterval(() => scope.postMessage({ id, type: 'alive' }, []), heartbeatMs);
  try {
    const output = await handlers[name](input, (progress) =>
      scope.postMessage({ id, type: 'progress', progress }, []),
    );
    scope.postMessage({ id, type: 'done', output }, transferOf(output));
    onAnswered?.(name);
  } catch (error) {
    scope.postMessage({ id, type: 'failed', error: errorDetails(error) }, []);
  } finally {
    clearInterval(heartbeat);
  }
}
