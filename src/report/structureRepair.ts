import type { RadiobiologySettings } from '../configuration';
import type { StructureKind } from '../labels';
import type { RepairConstants } from '../serial';

/**
 * Liver and tumours: Cremonesi et al., EJNMMI 35:2088, 2008. Of spleen, marrow, glands and anything
 * else none are agreed upon.
 */
const ofKind: Partial<Record<StructureKind, RepairConstants>> = {
  liver: { alphaBetaGy: 2.5, repairHalfLifeHours: 2.5 },
  lesion: { alphaBetaGy: 10, repairHalfLifeHours: 1.5 },
};

/**
 * What a BED of a structure rests on; a kidney's, as of a transplant, is that of the site.
 * @returns undefined where a BED has no meaning
 */
export function structureRepair(
  kind: StructureKind,
  { alphaBetaGy, repairHalfLifeHours }: RadiobiologySettings,
): RepairConstants | undefined {
  return kind === 'kidney' ? { alphaBetaGy, repairHalfLifeHours } : ofKind[kind];
}
