import { DosimetryError } from '../../errors';
import { largest, smallest } from '../../numbers';
import {
  checkImageSize,
  cornerIndices,
  indexToIndexMatrix,
  indexToPatient,
  transformPoint,
} from '../../volume';
import type { Affine, Vec3, Volume, VolumeGeometry } from '../../volume';
import { heightsOf } from '../series/heightsOf';
import { addBed } from './addBed';

export interface JoinedBeds {
  volume: Volume<Float32Array>;
  /** How they were joined, and how well they agree where they overlap, as sentences. */
  notes: string[];
}

/** Grids whose indices differ from whole numbers by less lie on each other. */
const sameVoxelShare = 0.02;

/**
 * One image of several bed positions, by their place in the patient alone: the same for every order
 * of the files. The grid of the lowest bed is continued over the others; where two overlap, they
 * fade into each other from end to end, since the last slices of a bed are its worst. Beds on one
 * lattice keep their values, others are interpolated linearly.
 * @param beds of one frame of reference, in one unit and decay-corrected to one time
 * @throws INVALID_ARGUMENT without a bed; MIXED_FRAME_OF_REFERENCE; MISSING_SLICE for a gap
 *   between beds; TOO_LARGE, IMPLAUSIBLE_GEOMETRY
 */
export function joinBeds(beds: readonly Volume<Float32Array>[]): JoinedBeds {
  const [base, ...others] = inOrder(beds);
  if (others.length === 0) {
    return { volume: base, notes: [] };
  }
  checkOneFrame(beds);
  const geometry = continuedGrid(base, others);
  checkImageSize(geometry, 'The joined image of the beds');
  const voxels = geometry.dimensions[0] * geometry.dimensions[1] * geometry.dimensions[2];
  const sum = { data: new Float32Array(voxels), weights: new Float32Array(voxels) };
  const overlaps = [base, ...others].map((bed) => addBed(sum, geometry, bed, toBed(geometry, bed)));
  checkNoGap(sum.weights, geometry);
  for (let n = 0; n < voxels; n++) {
    sum.data[n] = sum.weights[n] > 0 ? sum.data[n] / sum.weights[n] : 0;
  }
  return {
    volume: { ...geometry, data: sum.data },
    notes: [
      `${beds.length} bed positions were joined by their place in the patient to ${geometry.dimensions[2]} slices; where they overlap they fade into each other.`,
      ...overlaps.slice(1).flatMap(agreement),
      ...others.flatMap((bed) => interpolation(geometry, bed)),
    ],
  };
}

/** From below, whatever the order they come in. */
function inOrder(beds: readonly Volume<Float32Array>[]): Volume<Float32Array>[] {
  if (beds.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'There is no bed position to read.',
      why: 'The list is empty.',
      next: 'Load the SPECT again.',
    });
  }
  const heights = new Map(beds.map((bed) => [bed, heightsOf(bed)]));
  return [...beds].sort((a, b) => heights.get(a)![0] - heights.get(b)![0]);
}

function checkOneFrame(beds: readonly VolumeGeometry[]): void {
  const frames = new Set(beds.map(({ frameOfReferenceUID }) => frameOfReferenceUID));
  if (frames.size > 1 || frames.has(undefined)) {
    throw new DosimetryError('MIXED_FRAME_OF_REFERENCE', {
      what: 'The bed positions cannot be joined.',
      why: 'They have no common frame of reference.',
      next: 'Choose the beds of one scan.',
    });
  }
}

/** The base's lattice over the corners of all beds, in whole voxels. */
function continuedGrid(base: VolumeGeometry, others: readonly VolumeGeometry[]): VolumeGeometry {
  const corners = others.flatMap((bed) => {
    const toBase = indexToIndexMatrix(bed, base);
    return cornerIndices(bed).map((corner) => transformPoint(toBase, corner));
  });
  const range = (axis: number) => {
    const along = corners.map((corner) => corner[axis]);
    const first = Math.min(0, Math.ceil(smallest(along) - sameVoxelShare));
    const last = Math.max(base.dimensions[axis] - 1, Math.floor(largest(along) + sameVoxelShare));
    return { first, count: last - first + 1 };
  };
  const axes = [range(0), range(1), range(2)];
  return {
    dimensions: axes.map(({ count }) => count) as Vec3,
    spacingMm: base.spacingMm,
    direction: base.direction,
    imagePositionPatient: indexToPatient(base, axes.map(({ first }) => first) as Vec3),
    ...(base.frameOfReferenceUID !== undefined && {
      frameOfReferenceUID: base.frameOfReferenceUID,
    }),
  };
}

/** Index of the joined image to that of a bed; rounded where both are one lattice. */
function toBed(geometry: VolumeGeometry, bed: VolumeGeometry): Affine {
  const exact = indexToIndexMatrix(geometry, bed);
  const rounded = exact.map(Math.round) as Affine;
  return isOnLattice(geometry, exact, rounded) ? rounded : exact;
}

function isOnLattice(geometry: VolumeGeometry, exact: Affine, rounded: Affine): boolean {
  return cornerIndices(geometry).every((corner) => {
    const there = transformPoint(rounded, corner);
    return transformPoint(exact, corner).every(
      (at, axis) => Math.abs(at - there[axis]) <= sameVoxelShare,
    );
  });
}

function checkNoGap(weights: Float32Array, { dimensions: [nx, ny, nz] }: VolumeGeometry): void {
  for (let k = 0; k < nz; k++) {
    if (weights.subarray(k * nx * ny, (k + 1) * nx * ny).every((weight) => weight === 0)) {
      throw new DosimetryError('MISSING_SLICE', {
        what: 'The bed positions do not adjoin.',
        why: `No bed reaches slice ${k + 1} of the ${nz} that they span.`,
        next: 'Choose the beds of one scan, or use one bed alone.',
      });
    }
  }
}

/** What a bed has in common with those below it. */
function agreement({ below, own }: { below: number; own: number }): string[] {
  if (!(below > 0)) {
    return [];
  }
  const percent = 100 * (own / below - 1);
  return [
    `Where two beds overlap, the upper one holds ${percent >= 0 ? '+' : ''}${percent.toFixed(1)} % against the lower one${Math.abs(percent) > 10 ? ': their scales, or the patient, do not agree' : ''}.`,
  ];
}

function interpolation(geometry: VolumeGeometry, bed: VolumeGeometry): string[] {
  const exact = indexToIndexMatrix(geometry, bed);
  return isOnLattice(geometry, exact, exact.map(Math.round) as Affine)
    ? []
    : ['A bed lies between the voxels of the one below, and was interpolated linearly.'];
}
