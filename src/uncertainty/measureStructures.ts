import type { RecoverySource, RecoveryTable } from '../recovery';
import type { SerialDose, SerialDoseSummary, SerialStructure } from '../serial';
import { measureContour } from './measureContour';
import { measureShiftLoss } from './measureShiftLoss';

export interface MeasureStructuresOptions {
  /** Standard uncertainty of the resolutions. */
  fwhmUncertaintyMm: number;
  /** Of the site, for doses that were recovered by it. */
  table?: RecoveryTable;
}

/** In the contour of one structure. */
const label = 1;

/**
 * The summary with what the uncertainty of each structure's dose needs of its contour, so that it
 * can be told wherever the summary goes, without contour and map.
 */
export function measureStructures(
  { summary, structureMaps }: Pick<SerialDose, 'summary' | 'structureMaps'>,
  { fwhmUncertaintyMm, table }: MeasureStructuresOptions,
): SerialDoseSummary {
  if (!summary.structures) {
    return summary;
  }
  const structures = summary.structures.map((structure, n) => {
    const { contour, dose } = structureMaps[n];
    const sources = [sourceOf(structure, table)];
    const shiftLoss = measureShiftLoss(contour, label, dose);
    return {
      ...structure,
      measured: {
        contour: measureContour(contour, label, [dose], { sources, fwhmUncertaintyMm }),
        ...(shiftLoss && { shiftLoss }),
      },
    };
  });
  return { ...summary, structures };
}

function sourceOf(
  { recovery }: SerialStructure,
  table: RecoveryTable | undefined,
): RecoverySource | undefined {
  if (!recovery || (recovery.method === 'site-table' && !table)) {
    return undefined;
  }
  const { fwhmMm, method } = recovery;
  return {
    ...(fwhmMm !== undefined && { fwhmMm }),
    ...(method === 'site-table' && { table }),
  };
}
