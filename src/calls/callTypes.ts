import type { ErrorDetails } from './errorDetails';

/** One kind of call to a worker. Everything in it has to survive postMessage. */
interface Call {
  input: unknown;
  output: unknown;
  /** Progress that is reported while the call is answered, any number of times. */
  progress?: unknown;
}

/** The calls that a worker answers, by name. */
export type CallTable = Record<string, Call>;

export type CallName<Table extends CallTable> = keyof Table & string;

export type CallProgress<Table extends CallTable, Name extends keyof Table> = NonNullable<
  Table[Name]['progress']
>;

/** Message to the worker. */
export interface CallRequest<Table extends CallTable, Name extends CallName<Table>> {
  id: number;
  name: Name;
  input: Table[Name]['input'];
}

/** Message from the worker, with the number of the request. The last one is "done" or "failed". */
export type CallAnswer =
  | { id: number; type: 'done'; output: unknown }
  | { id: number; type: 'failed'; error: ErrorDetails }
  | { id: number; type: 'progress'; progress: unknown }
  /** A sign of life without content. */
  | { id: number; type: 'alive' };
