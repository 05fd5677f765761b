import { kidneySides } from '../labels';
import { voxelVolumeMl } from '../volume';
import type { Labelmap, Volume } from '../volume/types';

export interface LabelCheck {
  /** Why these are probably not the kidneys, one sentence each. */
  problems: string[];
  /** Remarks that do not make the labels doubtful, one sentence each. */
  notes: string[];
}

/**
 * Outside this range a kidney is another organ or a remnant; polycystic kidneys are larger, but
 * rare.
 */
const volumeRangeMl = { least: 15, most: 1000 };
/** Mean of a kidney, without or with contrast; lung, fat and bone are outside. */
const meanRangeHu = { least: -50, most: 400 };
/** Distance beyond the middle of the body, mm. */
const acrossMm = 20;

/**
 * Checks whether labels 1 and 2 can be the right and the left kidney of a CT, by volume, mean HU,
 * and side of the body (LPS: the patient's left is at larger x).
 * @param ct HU, on the labelmap's grid
 */
export function checkLabels(labelmap: Labelmap, ct: Volume): LabelCheck {
  const problems: string[] = [];
  const notes: string[] = [];
  const ml = voxelVolumeMl(labelmap);
  const found = kidneySides.map(({ side, label }) => ({ side, ...measure(labelmap, ct, label) }));
  const middle = bodyMiddleX(labelmap, ct);
  const [right, left] = found;
  for (const { side, count, meanHu, x } of found) {
    if (count === 0) {
      notes.push(`There is no ${side} kidney in the manual contours.`);
      continue;
    }
    const volume = count * ml;
    if (volume < volumeRangeMl.least || volume > volumeRangeMl.most) {
      problems.push(`The ${side} kidney would have ${volume.toFixed(1)} ml.`);
    }
    if (!(meanHu >= meanRangeHu.least && meanHu <= meanRangeHu.most)) {
      problems.push(`The ${side} kidney would have a mean of ${meanHu.toFixed(0)} HU.`);
    }
    const across = middle === undefined ? 0 : side === 'right' ? x - middle : middle - x;
    if (across > acrossMm && !(right.count > 0 && left.count > 0 && right.x > left.x)) {
      problems.push(
        `The ${side} kidney would lie ${across.toFixed(0)} mm on the other side of the body's middle.`,
      );
    }
  }
  if (right.count > 0 && left.count > 0 && right.x > left.x) {
    problems.push(
      `The right kidney would lie ${(right.x - left.x).toFixed(0)} mm left of the left one: the sides may be exchanged.`,
    );
  }
  if (right.count + left.count === 0) {
    problems.push('There is neither a right (1) nor a left (2) kidney on this CT.');
  }
  return { problems, notes };
}

function measure(
  { data, dimensions: [nx, ny], direction, spacingMm, imagePositionPatient }: Labelmap,
  ct: Volume,
  label: number,
): { count: number; meanHu: number; x: number } {
  let count = 0;
  let hu = 0;
  const sums = [0, 0, 0];
  for (let n = data.indexOf(label); n >= 0; n = data.indexOf(label, n + 1)) {
    const row = Math.floor(n / nx);
    count++;
    hu += ct.data[n];
    sums[0] += n % nx;
    sums[1] += row % ny;
    sums[2] += Math.floor(row / ny);
  }
  const x = sums.reduce(
    (sum, index, axis) => sum + (index / count) * spacingMm[axis] * direction[3 * axis],
    imagePositionPatient[0],
  );
  return { count, meanHu: hu / count, x };
}

/**
 * Mean x of everything denser than fat in the slices with labels; undefined where there is nothing.
 */
function bodyMiddleX(labelmap: Labelmap, ct: Volume): number | undefined {
  const [nx, ny, nz] = labelmap.dimensions;
  const { direction, spacingMm, imagePositionPatient } = labelmap;
  let count = 0;
  let x = 0;
  for (let k = 0; k < nz; k++) {
    const start = nx * ny * k;
    if (!labelmap.data.subarray(start, start + nx * ny).some((value) => value !== 0)) {
      continue;
    }
    for (let p = 0; p < nx * ny; p++) {
      if (ct.data[start + p] > -50) {
        const i = p % nx;
        const j = (p - i) / nx;
        count++;
        x +=
          i * spacingMm[0] * direction[0] +
          j * spacingMm[1] * direction[3] +
          k * spacingMm[2] * direction[6];
      }
    }
  }
  return count === 0 ? undefined : imagePositionPatient[0] + x / count;
}
