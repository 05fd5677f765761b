import { DosimetryError } from '../../errors';
import { composeAffine, invertAffine, transformPoint } from '../../volume';
import type { Affine, Direction, Vec3, VolumeGeometry } from '../../volume';
import type { RegisteredFrame, SpatialRegistration } from './readSpatialRegistration';

export interface ApplyRegistrationOptions {
  /** Frame of reference to transform the grid to: that of the CT. */
  targetFrameOfReferenceUID: string;
  /** UIDs of the grid's images, for registrations that name images only. */
  sopInstanceUIDs?: readonly string[];
}

const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/**
 * Moves a grid (a dose map's) to where a registration puts it. Only its position, direction and
 * frame of reference change, so no value is interpolated. The registered frame of the registration
 * may be that of the CT, that of the dose, or a third one with an item for each.
 * @throws DOSE_NOT_REGISTERED if the registration does not relate the two; INVALID_TAG if it
 *   contradicts itself
 */
export function applySpatialRegistration<T extends VolumeGeometry>(
  grid: T,
  registration: SpatialRegistration,
  { targetFrameOfReferenceUID, sopInstanceUIDs = [] }: ApplyRegistrationOptions,
): T {
  const source = toRegistered(registration, grid.frameOfReferenceUID, sopInstanceUIDs);
  const target = toRegistered(registration, targetFrameOfReferenceUID, []);
  if (!source || !target) {
    throw new DosimetryError('DOSE_NOT_REGISTERED', {
      what: 'The registration does not relate the dose map to this CT.',
      why: `It is for frame of reference ${registration.frameOfReferenceUID} and ${registration.frames.map(({ frameOfReferenceUID }) => frameOfReferenceUID ?? 'images without one').join(', ')}; the dose has ${grid.frameOfReferenceUID ?? 'none'}, the CT ${targetFrameOfReferenceUID}.`,
      next: 'Choose the registration between these two series.',
    });
  }
  const move = composeAffine(source, invertAffine(target));
  return {
    ...grid,
    imagePositionPatient: transformPoint(move, grid.imagePositionPatient),
    direction: rotate(move, grid.direction),
    frameOfReferenceUID: targetFrameOfReferenceUID,
  };
}

function toRegistered(
  { frameOfReferenceUID, frames }: SpatialRegistration,
  uid: string | undefined,
  sopInstanceUIDs: readonly string[],
): Affine | undefined {
  const isMeant = (frame: RegisteredFrame) =>
    (uid !== undefined && frame.frameOfReferenceUID === uid) ||
    frame.sopInstanceUIDs.some((one) => sopInstanceUIDs.includes(one));
  const meant = frames.filter(isMeant).map(({ sourceToRegistered }) => sourceToRegistered);
  const [first] = meant;
  // An item for the registered frame itself must be the identity; anything else is a contradiction.
  const expected = uid === frameOfReferenceUID ? identity : first;
  if (expected && meant.some((matrix) => !isSame(matrix, expected))) {
    throw new DosimetryError('INVALID_TAG', {
      what: 'The registration contradicts itself.',
      why: `It moves frame of reference ${uid ?? '(none)'} in more than one way.`,
      next: 'Export the registration again, with one matrix for each series.',
    });
  }
  return expected;
}

/** Equal up to the rounding of matrices in files: 0.1 mm at 100 mm, and in translation. */
function isSame(a: Affine, b: Affine): boolean {
  return a.every((value, n) => Math.abs(value - b[n]) <= (n % 4 === 3 ? 0.1 : 1e-3));
}

function rotate(m: Affine, direction: Direction): Direction {
  const turned = [0, 3, 6].flatMap((n) => {
    const [x, y, z] = direction.slice(n, n + 3) as Vec3;
    const axis = [
      m[0] * x + m[1] * y + m[2] * z,
      m[4] * x + m[5] * y + m[6] * z,
      m[8] * x + m[9] * y + m[10] * z,
    ];
    // Matrices are written with few digits, so the unit vectors are normalised again.
    const length = Math.hypot(...axis);
    return axis.map((value) => value / length);
  });
  return turned as Direction;
}
