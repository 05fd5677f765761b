import type { NiftiHeader } from './readNiftiHeader';

/**
 * Millimetres per unit of length, by the unit's code. Most writers that leave it out mean mm, as
 * the format's tools assume.
 */
const mmPerUnit: Record<number, number> = { 0: 1, 1: 1000, 2: 1, 3: 0.001 };
/**
 * Largest difference of the two forms and the voxel sizes, as a share: they are stored in single
 * precision.
 */
const sizeShare = 0.01;
const leastShiftMm = 1;

/**
 * The map from voxel to RAS mm, three rows of four: from the sform, or from the qform (methods 3
 * and 2 of nifti1.h).
 * @throws Error if the orientation is missing or not a number, or if two different ones are given,
 *   because left and right could then be exchanged
 */
export function niftiAffine(header: NiftiHeader): number[][] {
  const mm = mmPerUnit[header.lengthUnit];
  if (mm === undefined) {
    throw new Error(`its unit of length has the unknown code ${header.lengthUnit}`);
  }
  const { qformCode, sformCode } = header;
  if (!(sformCode > 0) && !(qformCode > 0)) {
    throw new Error(
      'its orientation is not given (qform_code and sform_code are 0), so that left and right cannot be told',
    );
  }
  const forms = [
    ...(sformCode > 0 ? [header.sform] : []),
    ...(qformCode > 0 ? [qform(header)] : []),
  ].map((rows) => rows.map((row) => row.map((value) => value * mm)));
  if (!forms.flat(2).every(Number.isFinite)) {
    throw new Error('its orientation holds values that are no numbers');
  }
  checkSizes(forms[0], header, mm);
  if (forms.length === 2) {
    checkAgree(forms[0], forms[1], header);
  }
  return forms[0];
}

/**
 * The map of the qform: rotation by a unit quaternion (a, b, c, d), with a computed from the
 * others; the sign of the third axis is that of pixdim[0].
 */
function qform({ quaternion, pixelSizes }: NiftiHeader): number[][] {
  const [b, c, d, x, y, z] = quaternion;
  const a = Math.sqrt(Math.max(0, 1 - (b * b + c * c + d * d)));
  const n = Math.hypot(a, b, c, d);
  const [p, q, r, s] = [a / n, b / n, c / n, d / n];
  const sizes = [pixelSizes[1], pixelSizes[2], pixelSizes[3] * (pixelSizes[0] < 0 ? -1 : 1)];
  const rotation = [
    [p * p + q * q - r * r - s * s, 2 * (q * r - p * s), 2 * (q * s + p * r)],
    [2 * (q * r + p * s), p * p + r * r - q * q - s * s, 2 * (r * s - p * q)],
    [2 * (q * s - p * r), 2 * (r * s + p * q), p * p + s * s - q * q - r * r],
  ];
  return rotation.map((row, axis) => [
    ...row.map((value, column) => value * sizes[column]),
    [x, y, z][axis],
  ]);
}

/** The header also contains the voxel sizes; they must agree. */
function checkSizes(form: number[][], { pixelSizes }: NiftiHeader, mm: number): void {
  for (const axis of [0, 1, 2]) {
    const size = Math.hypot(...form.map((row) => row[axis]));
    const stated = Math.abs(pixelSizes[axis + 1]) * mm;
    if (stated > 0 && Math.abs(size - stated) > sizeShare * stated) {
      throw new Error(
        `its voxels measure ${size.toPrecision(4)} mm along axis ${axis + 1} by its orientation, but ${stated.toPrecision(4)} mm by pixdim`,
      );
    }
  }
}

/** Compared at the eight corners of the volume. */
function checkAgree(s: number[][], q: number[][], { dimensions }: NiftiHeader): void {
  const place = (form: number[][], corner: number[]): number[] =>
    form.map(([a, b, c, d]) => a * corner[0] + b * corner[1] + c * corner[2] + d);
  for (let n = 0; n < 8; n++) {
    const corner = [0, 1, 2].map((axis) => ((n >> axis) & 1) * (dimensions[axis + 1] - 1));
    const bySform = place(s, corner);
    const byQform = place(q, corner);
    const shift = Math.hypot(...bySform.map((value, axis) => value - byQform[axis]));
    if (shift > leastShiftMm) {
      throw new Error(
        `its two orientations contradict each other: sform and qform put a corner ${shift.toFixed(1)} mm apart`,
      );
    }
  }
}
