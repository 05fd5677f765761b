import { createRequire } from 'node:module';
import { log } from 'dcmjs-dimse';

/**
 * The network library, and the reader of data sets inside it, would write UIDs and titles that
 * anyone can send to the console.
 */
export function silenceDimse(): void {
  log.setLevel('silent');
  const reader = createRequire(require.resolve('dcmjs-dimse'))('dcmjs') as typeof import('dcmjs');
  [reader.log, reader.log.getLogger('validation.dcmjs')].forEach((one) => one.setLevel('silent'));
}
