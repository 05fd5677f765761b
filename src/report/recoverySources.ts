import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import type { RecoverySource, RecoveryTable } from '../recovery';
import type { CycleDescription } from './kidneyDoseReport';

/** Cycle by cycle; undefined where the dose of a cycle is not recovered. */
export type RecoverySources = Record<KidneySide, (RecoverySource | undefined)[]>;

/**
 * What the recovery of each kidney is told from in each cycle: as when its dose was computed.
 * @param table of the site, for doses that were recovered by it
 */
export function recoverySources(
  cycles: readonly Pick<CycleDescription, 'serial'>[],
  table?: RecoveryTable,
): RecoverySources {
  const [right, left] = kidneySides.map(({ side }) =>
    cycles.map(({ serial }) => {
      const recovery = serial?.kidneys.find((one) => one.side === side)?.recovery;
      if (!recovery || (recovery.method === 'site-table' && !table)) {
        return undefined;
      }
      const { fwhmMm, method } = recovery;
      return {
        ...(fwhmMm !== undefined && { fwhmMm }),
        ...(method === 'site-table' && { table }),
      };
    }),
  );
  return { right, left };
}
