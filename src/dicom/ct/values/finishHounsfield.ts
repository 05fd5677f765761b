import { DosimetryError } from '../../../errors';
import type { HounsfieldBuffer } from './hounsfieldBuffer';

/** Extended scales for metal end at 16 bits. */
const highestHu = 70_000;

/**
 * The voxels once every slice has been written. Refused is only what is certain by their range;
 * their histogram is judged by who uses them (src/plausibility).
 * @throws NOT_HOUNSFIELD
 */
export function finishHounsfield(buffer: HounsfieldBuffer): Int16Array | Float32Array {
  checkPlausible(buffer.lowest, buffer.highest);
  return buffer.data;
}

/**
 * Checks only what is certain. A body in HU has values below 0 (fat, gas, the air around it), so a
 * volume that reaches bone but has no negative value is not in HU; usually the offset of 1024 was
 * lost.
 */
function checkPlausible(lowest: number, highest: number): void {
  if (highest > highestHu) {
    throw new DosimetryError('NOT_HOUNSFIELD', {
      what: 'The values of the series are not Hounsfield units.',
      why: `They range from ${lowest} to ${highest}: no metal reaches ${highestHu} HU.`,
      next: 'Choose the original CT images from the scanner; the rescale values may have been altered.',
    });
  }
  if (lowest >= 0 && highest >= 500) {
    throw new DosimetryError('NOT_HOUNSFIELD', {
      what: 'The values of the series are not Hounsfield units.',
      why: `They range from ${lowest} to ${highest}: without a single negative value there is neither air nor fat.`,
      next: 'Choose the original CT images from the scanner; a conversion may have lost the offset.',
    });
  }
}
