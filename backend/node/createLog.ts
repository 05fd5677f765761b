import { pino } from 'pino';
import type { Logger } from 'pino';

/**
 * One line of JSON an event on standard error: what happened, which job, which error code. Never
 * names, patient identifiers, UIDs or texts that came over the network.
 */
export function createLog(): Logger {
  return pino({ base: { pid: process.pid } }, pino.destination({ dest: 2, sync: true }));
}
