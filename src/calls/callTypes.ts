import type { ErrorDetails } from './errorDetails';

/** One thing that a worker can be asked. All of it has to survive postMessage. */
interface Call {
  input: unknown;
  output: unknown;
  /** Told while it is worked on, any number of times. */
  progress?: unknown;
}

/** What a worker can be asked, by name. */
export type CallTable = Record<string, Call>;

export type CallName<Table extends CallTable> = keyof Table & string;

export type CallProgress<Table extends CallTable, Name extends keyof Table> = NonNullable<
  Table[Name]['progress']
>;

/** To the worker. */
export interface CallRequest<Table extends CallTable, Name extends CallName<Table>> {
  id: number;
  name: Name;
  input: Table[Name]['input'];
}

/** From the worker, with the number of the request. The last one is "done" or "failed". */
export type CallAnswer =
  | { id: number; type: 'done'; output: unknown }
  | { id: number; type: 'failed'; error: ErrorDetails }
  | { id: number; type: 'progress'; progress: unknown }
  /** A sign of life, and nothing more. */
  | { id: number; type: 'alive' };
