import { voxelVolumeMl } from '../volume';
import type { Labelmap, VolumeGeometry } from '../volume';
import { noContour } from './noContour';
import { readingBlurMm } from './readingBlurMm';
import { recoveryCoefficient } from './recoveryCoefficient';
import { recoveryFromTable } from './recoveryFromTable';
import type { RecoveryTable } from './recoveryFromTable';
import type { RecoveryNote } from './recoveryNote';
import { surfaceArea } from './surfaceArea';

/** What a recovery coefficient can be told from; the table goes before the resolution. */
export interface RecoverySource {
  /** Of the reconstructed image, voxels included. */
  fwhmMm?: number;
  /** Measured by the site on phantoms. */
  table?: RecoveryTable;
}

export interface ContourRecovery {
  /** Above 0, at most 1. */
  recoveryCoefficient: number;
  /** Of the source, where it is known. */
  fwhmMm?: number;
  /** Left out where the coefficient is that of the contour, blurred by `fwhmMm`. */
  method?: 'site-table';
  notes: RecoveryNote[];
}

/**
 * Recovery coefficient of a contour that means are read in: by the site's table where it has one,
 * else the contour blurred by the resolution and by the reading.
 *
 * @param image grid that the means are read from
 * @returns undefined where neither is known
 * @throws NO_KIDNEY_ROI, INVALID_ARGUMENT as recoveryCoefficient and recoveryFromTable
 */
export function contourRecovery(
  labelmap: Labelmap,
  label: number,
  { fwhmMm, table }: RecoverySource,
  image: VolumeGeometry,
): ContourRecovery | undefined {
  const known = fwhmMm === undefined ? {} : { fwhmMm };
  if (table) {
    const found = recoveryFromTable(table, sizeFor(table, labelmap, label));
    return { ...found, ...known, method: 'site-table' };
  }
  if (fwhmMm === undefined) {
    return undefined;
  }
  const voxelMm = readingBlurMm(image);
  const found = recoveryCoefficient(labelmap, label, { fwhmMm, voxelMm });
  return { recoveryCoefficient: found.recoveryCoefficient, ...known, notes: found.notes };
}

/** Volume, ml, or surface over volume, 1/cm. */
function sizeFor({ by }: RecoveryTable, labelmap: Labelmap, label: number): number {
  const voxels = labelmap.data.reduce((sum, value) => sum + (value === label ? 1 : 0), 0);
  if (voxels === 0) {
    throw noContour(label);
  }
  const volumeMl = voxels * voxelVolumeMl(labelmap);
  return by === 'volumeMl' ? volumeMl : surfaceArea(labelmap, label) / 100 / volumeMl;
}
