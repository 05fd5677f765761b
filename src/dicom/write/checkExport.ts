import { DosimetryError } from '../../errors';
import { sameGrid } from '../../volume';
import type { Labelmap } from '../../volume';
import type { CtReference } from '../types';

export interface ExportedLabel {
  label: number;
  name: string;
}

/**
 * Returns the labels that have voxels, after the checks that every export needs: the labelmap lies
 * on the CT's grid, every slice has its image, labels are valid and no label or name occurs twice.
 * @throws LABELMAP_MISMATCH, NOTHING_TO_EXPORT, INVALID_ARGUMENT
 */
export function checkExport<T extends ExportedLabel>(
  ct: CtReference,
  labelmap: Labelmap,
  labels: T[],
): T[] {
  const [nx, ny, nz] = ct.volume.dimensions;
  if (!sameGrid(ct.volume, labelmap) || labelmap.data.length !== nx * ny * nz) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The segmentation does not lie on the grid of the CT.',
      why: `The CT has ${ct.volume.dimensions.join(' x ')} voxels of ${ct.volume.spacingMm.join(' x ')} mm, the segmentation ${labelmap.dimensions.join(' x ')} of ${labelmap.spacingMm.join(' x ')} mm, or their positions differ.`,
      next: 'Open the CT the segmentation was made on, and export again.',
    });
  }
  if (ct.sliceReferences.length !== nz) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The CT series is not complete.',
      why: `It has ${nz} slices, but ${ct.sliceReferences.length} images are named.`,
      next: 'Load the CT again.',
    });
  }
  const names = new Set(labels.map(({ name }) => name.trim()));
  const values = new Set(labels.map(({ label }) => label));
  const isLabel = (label: number) => Number.isInteger(label) && label >= 1 && label <= 255;
  if (names.size !== labels.length || values.size !== labels.length || names.has('')) {
    throw invalidLabels('two structures share a name or a label, or one has no name');
  }
  if (!labels.every(({ label }) => isLabel(label))) {
    throw invalidLabels('labels are whole numbers from 1 to 255');
  }
  const filled = labels.filter(({ label }) => labelmap.data.includes(label));
  if (filled.length === 0) {
    throw new DosimetryError('NOTHING_TO_EXPORT', {
      what: 'There is nothing to export.',
      why: 'None of the structures has a single voxel.',
      next: 'Contour at least one kidney first.',
    });
  }
  return filled;
}

function invalidLabels(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The structures to export are not valid.',
    why: `Here ${why}.`,
    next: 'Report this with the text of this message.',
  });
}
