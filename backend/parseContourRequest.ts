import { decodeFrame } from '../src/engine/frame';
import { DosimetryError } from '../src/errors';
import type { ContourConvention } from '../src/labels';
import type { CtVolume, Direction, Vec3 } from '../src/volume/types';

export interface ContourRequest {
  ct: CtVolume;
  contourConvention?: ContourConvention;
}

const contourConventions: readonly ContourConvention[] = ['parenchyma', 'solid'];
const maxEdge = 4096;
const spacingRangeMm = { lowest: 0.05, highest: 50 };

/**
 * Checks the body of a request: a frame with `ct` (HU, Int16 or Float32) and optionally
 * `contourConvention`. Unknown fields are ignored.
 * @throws DosimetryError INVALID_ARGUMENT naming the first field that is wrong
 */
export function parseContourRequest(body: unknown): ContourRequest {
  check(
    body instanceof Uint8Array,
    'The body must be a frame (application/x-kidney-dosimetry-frame)',
  );
  const request = decodeFrame(body as Uint8Array<ArrayBuffer>) as {
    ct?: Partial<CtVolume>;
    contourConvention?: unknown;
  };
  const ct = request?.ct;
  const dimensions = numbers(ct?.dimensions, 3) as Vec3 | undefined;
  check(
    dimensions?.every((n) => Number.isInteger(n) && n >= 2 && n <= maxEdge),
    `ct.dimensions must be three whole numbers from 2 to ${maxEdge}`,
  );
  const spacingMm = numbers(ct?.spacingMm, 3) as Vec3 | undefined;
  const { lowest, highest } = spacingRangeMm;
  check(
    spacingMm?.every((mm) => mm >= lowest && mm <= highest),
    `ct.spacingMm must be three numbers from ${lowest} to ${highest}`,
  );
  const imagePositionPatient = numbers(ct?.imagePositionPatient, 3) as Vec3 | undefined;
  check(imagePositionPatient, 'ct.imagePositionPatient must be three numbers');
  const direction = numbers(ct?.direction, 9) as Direction | undefined;
  check(
    direction && isOrthonormal(direction),
    'ct.direction must be three perpendicular unit vectors',
  );
  check(
    isRightHanded(direction!),
    'ct.direction must be right-handed, the third axis to the side of the cross product of the first two',
  );
  const data = ct?.data;
  check(
    data instanceof Int16Array || data instanceof Float32Array,
    'ct.data must be Int16 or Float32',
  );
  const count = dimensions![0] * dimensions![1] * dimensions![2];
  check(data!.length === count, `ct.data has ${data!.length} voxels, ct.dimensions say ${count}`);
  check(
    data instanceof Int16Array || !data!.some((hu) => !Number.isFinite(hu)),
    'ct.data has values that are no numbers',
  );
  const { contourConvention } = request;
  check(
    contourConvention === undefined ||
      contourConventions.includes(contourConvention as ContourConvention),
    `contourConvention must be one of ${contourConventions.join(', ')}`,
  );
  return {
    ct: {
      dimensions: dimensions!,
      spacingMm: spacingMm!,
      imagePositionPatient: imagePositionPatient!,
      direction: direction!,
      data: data!,
    },
    contourConvention: contourConvention as ContourConvention | undefined,
  };
}

function numbers(value: unknown, count: number): number[] | undefined {
  const isList = Array.isArray(value) && value.length === count;
  return isList && value.every((n) => typeof n === 'number' && Number.isFinite(n))
    ? (value as number[])
    : undefined;
}

function isOrthonormal(direction: Direction): boolean {
  const axis = (n: number): number[] => direction.slice(3 * n, 3 * n + 3);
  const dot = (a: number, b: number): number =>
    axis(a).reduce((sum, v, c) => sum + v * axis(b)[c], 0);
  return [0, 1, 2].every((a) =>
    [0, 1, 2].every((b) => Math.abs(dot(a, b) - (a === b ? 1 : 0)) < 1e-3),
  );
}

/** Left-handed axes would exchange right and left. */
function isRightHanded([a, b, c, d, e, f, g, h, i]: Direction): boolean {
  return g * (b * f - c * e) + h * (c * d - a * f) + i * (a * e - b * d) > 0;
}

function check(ok: unknown, rule: string): void {
  if (!ok) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The server cannot use this CT.',
      why: `${rule}.`,
      next: 'Check that viewer and server have the same version, then try again.',
    });
  }
}
