import type { Logger } from 'pino';
import type { NodeSettings } from '../site/site';
import type { SeriesTable } from './seriesTable';

export interface ReceiverOptions {
  settings: NodeSettings;
  dataFolder: string;
  table: SeriesTable;
  log: Logger;
}

/** What one connection may cost, and how long it may take. */
export const receiverLimits = {
  maxConnections: 32,
  /** A connection has to ask for an association at once. */
  associationMs: 10_000,
  /** From the first to the last byte of a unit. */
  unitMs: 60_000,
  wholeMs: 3_600_000,
} as const;
