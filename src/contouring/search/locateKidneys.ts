import { kidneysAgreeMm, registerToReference } from '../../alignment';
import type { ReferenceAnatomy, RigidAlignment } from '../../alignment';
import { indexToPatient, voxelVolumeMl } from '../../volume';
import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';
import type { StageSteps } from '../stageSteps';
import { alignBox } from './alignBox';
import { alignedBoxGeometry } from './alignedBoxGeometry';
import { centreBox } from './centreBox';
import type { CoarseLook } from './coarseLook';
import { evidence } from './evidence';
import { findBodyCentre } from './findBodyCentre';
import { middleOfPair } from './middleOfPair';
import type { KidneyPlaces } from './middleOfPair';
import { takeCoarseLook } from './takeCoarseLook';
import type { CoarseLookOptions } from './takeCoarseLook';

export interface LocateKidneysOptions extends Omit<CoarseLookOptions, 'midlineX'>, StageSteps {
  /** Without it, only the network's own search over the scan is available. */
  referenceAnatomy?: ReferenceAnatomy;
  /** The CT's tissueBlocks; default: averaged here. */
  blocks?: Volume<Int16Array>;
}

export interface LocateKidneysResult {
  /** The box that the coarse network should be run on. */
  box: VolumeGeometry;
  /** The look, if it was already taken in exactly this box. */
  look?: CoarseLook;
  /** Number of coarse passes. */
  passes: number;
  /** Alignment of the bones; missing without a reference, or where the scan shows no bone. */
  alignment?: RigidAlignment;
  /** How the box was found: from the bones, or by a search with the network over the whole scan. */
  foundBy: 'bones' | 'search';
  /** LPS x of the body's midline at the kidneys, mm. */
  midlineX: number;
}

/**
 * Where one kidney is missing or smaller than this (ml, in the coarse box), other places are
 * searched too.
 */
const smallKidneyMl = 40;
/**
 * A box whose kidneys lie closer to its middle than this along every axis is not moved: the coarse
 * network is trained with kidneys up to this far from the middle, and 50 mm remain around a pair of
 * usual size.
 */
const settledMm = 30;

/**
 * Places the coarse network's box on the kidneys. The first look is taken where the bones put them.
 * Where the network does not find two kidneys there, or an uncertain alignment puts them elsewhere
 * than the network finds them, the whole scan is searched too, and the place with the stronger
 * evidence of kidneys is taken.
 * @param ct HU, any orientation
 */
export async function locateKidneys(
  ct: Volume,
  options: LocateKidneysOptions,
): Promise<LocateKidneysResult> {
  const { spec, engine, threshold, referenceAnatomy, blocks, onProgress, checkCancelled } = options;
  const alignment = referenceAnatomy && registerToReference(ct, referenceAnatomy, { blocks });
  checkCancelled?.();
  onProgress?.(0.3);
  const midlineX = findMidline(ct, alignment);
  const looking = { spec, engine, threshold, midlineX };
  const byBones =
    alignment && (await takeCoarseLook(ct, alignedBoxGeometry(alignment, spec), looking));
  if (byBones) {
    onProgress?.(0.6);
    if (isConvincing(byBones) && (alignment.confidence === 'high' || isCentral(byBones))) {
      onProgress?.(1);
      return { ...settle(byBones), passes: 1, alignment, foundBy: 'bones', midlineX };
    }
  }
  const { seen, passes, ...searched } = await alignBox(ct, {
    ...looking,
    checkCancelled,
    onProgress: (fraction) => onProgress?.(0.6 + 0.4 * fraction),
  });
  const found =
    byBones && evidence(byBones.seen) >= evidence(seen)
      ? { ...settle(byBones), foundBy: 'bones' as const }
      : { ...searched, foundBy: 'search' as const };
  return { ...found, passes: passes + (byBones ? 1 : 0), alignment, midlineX };
}

/** From the bones where the alignment is reliable, otherwise from the body's outline. */
function findMidline(ct: Volume, alignment: RigidAlignment | undefined): number {
  return alignment && alignment.confidence !== 'low'
    ? alignment.referenceToPatient[3]
    : findBodyCentre(ct)[0];
}

function isConvincing({ box, seen: { right, left } }: CoarseLook): boolean {
  return Math.min(right.voxels, left.voxels) * voxelVolumeMl(box) >= smallKidneyMl;
}

function isCentral({ box, seen }: CoarseLook): boolean {
  const middle = middleOfPair(placesOf(seen));
  const centre = indexToPatient(box, box.dimensions.map((n) => (n - 1) / 2) as Vec3);
  return (
    middle !== undefined &&
    Math.hypot(...middle.map((v, axis) => v - centre[axis])) <= kidneysAgreeMm
  );
}

/**
 * The box unchanged where both kidneys lie well inside it, otherwise moved onto them. A single
 * kidney does not move it: the bones indicate the pair's middle better.
 */
function settle(look: CoarseLook): Pick<LocateKidneysResult, 'box' | 'look'> {
  const places = placesOf(look.seen);
  const moved = middleOfPair(places) && centreBox(look.box, places, settledMm);
  return moved ? { box: moved } : { box: look.box, look };
}

function placesOf({ right, left }: CoarseLook['seen']): KidneyPlaces {
  return { right: right.centroid, left: left.centroid };
}
