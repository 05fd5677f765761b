import { createBoxGeometry, runNetwork } from '../../network';
import type { NetworkEngine, NetworkSpec } from '../../network';
import { indexToPatient } from '../../volume';
import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';
import { alignBox } from './alignBox';
import { alignedBoxGeometry } from './alignedBoxGeometry';
import { evidence } from './evidence';
import { findBodyCentre } from './findBodyCentre';
import { kidneyCentroids } from './kidneyCentroids';
import type { CoarseKidneys } from './kidneyCentroids';
import type { ReferenceAnatomy } from '../../alignment';
import { registerToReference } from '../../alignment';
import type { RigidAlignment } from '../../alignment';

export interface LocateKidneysOptions {
  /** The coarse network: both kidneys in one box. */
  spec: NetworkSpec;
  engine: NetworkEngine;
  /** Without it only the network's own search over the scan is left. */
  referenceAnatomy?: ReferenceAnatomy;
  onProgress?: (fraction: number) => void;
  /** Called between passes; throws to stop. */
  checkCancelled?: () => void;
  now?: () => number;
}

export interface LocateKidneysResult {
  /** Where the coarse network should look. */
  box: VolumeGeometry;
  /** Of a pass already made on exactly this box. */
  probabilities?: Float32Array;
  /** Coarse passes made. */
  passes: number;
  /** Of the bones; missing without a reference, or where the scan shows no bone. */
  alignment?: RigidAlignment;
  /** What led to the box: bones, or a search with the network over the whole scan. */
  foundBy: 'bones' | 'search';
  /** LPS x of the body's midline at the kidneys, mm. */
  midlineX: number;
}

/** Kidneys this small (ml, in the coarse box) or one alone call for a look elsewhere too. */
const smallKidneyMl = 40;
/**
 * A box whose kidneys lie closer to its middle than this along every axis is not moved: the coarse network is
 * trained with kidneys up to this far off the middle, and 50 mm of room are left around a usual pair.
 */
const settledMm = 30;
/**
 * Kidneys whose middle is this close to where the bones put it confirm an alignment that is not sure: they lie up
 * to 25 mm higher or lower against the bones in one person than in another, two vertebrae are 70 mm.
 */
const agreeMm = 45;

/**
 * Puts the coarse network's box on the kidneys: first where the bones say. Where the network does not see
 * two kidneys there, or sees them elsewhere than unclear bones put them, the whole scan is searched too, and the place with the
 * better evidence of kidneys wins.
 *
 * @param ct HU, any orientation
 */
export async function locateKidneys(
  ct: Volume,
  options: LocateKidneysOptions,
): Promise<LocateKidneysResult> {
  const { spec, engine, referenceAnatomy, onProgress, checkCancelled } = options;
  const alignment =
    referenceAnatomy && registerToReference(ct, referenceAnatomy, { now: options.now });
  checkCancelled?.();
  onProgress?.(0.3);
  let look: Look | undefined;
  if (alignment) {
    const box = alignedBoxGeometry(alignment, spec);
    const probabilities = await runNetwork(ct, box, spec, engine);
    look = { box, probabilities, kidneys: kidneyCentroids(probabilities, box) };
    onProgress?.(0.6);
    if (isConvincing(look) && (alignment.confidence === 'high' || isCentral(look))) {
      onProgress?.(1);
      return { ...settle(look, spec), passes: 1, alignment, foundBy: 'bones', midlineX: midline() };
    }
  }
  const searched = await alignBox(ct, {
    spec,
    engine,
    checkCancelled,
    onProgress: (fraction) => onProgress?.(0.6 + 0.4 * fraction),
  });
  const passes = searched.passes + (look ? 1 : 0);
  if (look && evidence(look.kidneys) >= evidence(searched.kidneys)) {
    return { ...settle(look, spec), passes, alignment, foundBy: 'bones', midlineX: midline() };
  }
  const { box, probabilities } = searched;
  return { box, probabilities, passes, alignment, foundBy: 'search', midlineX: midline() };

  function midline(): number {
    return alignment && alignment.confidence !== 'low'
      ? alignment.referenceToPatient[3]
      : findBodyCentre(ct)[0];
  }
}

interface Look {
  box: VolumeGeometry;
  probabilities: Float32Array;
  kidneys: CoarseKidneys;
}

function isConvincing({ box, kidneys: { voxels } }: Look): boolean {
  const voxelMl = box.spacingMm.reduce((a, b) => a * b) / 1000;
  return Math.min(voxels.right, voxels.left) * voxelMl >= smallKidneyMl;
}

function isCentral({ box, kidneys }: Look): boolean {
  const middle = middleOf(kidneys);
  const centre = indexToPatient(box, box.dimensions.map((n) => (n - 1) / 2) as Vec3);
  return (
    middle !== undefined && Math.hypot(...middle.map((v, axis) => v - centre[axis])) <= agreeMm
  );
}

function middleOf({ right, left }: CoarseKidneys): Vec3 | undefined {
  return right && left && (right.map((v, axis) => (v + left[axis]) / 2) as Vec3);
}

/** The box as it is where both kidneys lie well inside it, else moved onto what was seen of them. */
function settle(
  { box, probabilities, kidneys }: Look,
  spec: NetworkSpec,
): Pick<LocateKidneysResult, 'box' | 'probabilities'> {
  const middle = middleOf(kidneys);
  if (!middle) {
    return { box, probabilities };
  }
  const { direction: d, spacingMm, dimensions, imagePositionPatient } = box;
  const half = dimensions.map((n, axis) => ((n - 1) / 2) * spacingMm[axis]);
  const toCorner = [0, 1, 2].map((axis) =>
    [0, 1, 2].reduce((sum, a) => sum + d[3 * a + axis] * half[a], 0),
  );
  const moved = middle.map((v, axis) => v - toCorner[axis]) as Vec3;
  if (moved.every((v, axis) => Math.abs(v - imagePositionPatient[axis]) < settledMm)) {
    return { box, probabilities };
  }
  return {
    box: { ...createBoxGeometry(middle, spec), direction: d, imagePositionPatient: moved },
  };
}
