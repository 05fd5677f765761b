import { composeNudge } from '../coregistration';
import type { RecoveryTable } from '../recovery';
import { composeAffine } from '../volume';
import type { Vec3 } from '../volume';
import type { FollowedOrgan } from './followedOrgan';
import type { FittedContour, KidneyPlacement, KidneyReference } from './kidneyPlacement';
import { readPlacedMean } from './readPlacedMean';
import { recoverPlacement } from './recoverPlacement';
import { registerPoint } from './registerPoint';
import type { SerialTimePoint } from './serialDoseInput';
import { translation } from './translation';

export interface PlaceOptions {
  /** The session's own contour, where it has one; of the reference, that of the reference. */
  own?: FittedContour;
  /** Where the organ lies about on this image; default: `own`. */
  start?: Pick<FittedContour, 'kidneys' | 'shiftMm'>;
  /** Of the site. */
  table?: RecoveryTable;
}

/**
 * Lays one organ of the reference on the image of a time point and reads its mean there: in the
 * session's own contour where there is one, else in the reference contour carried by the
 * registration. What was moved by hand comes on top of both. Where the camera's resolution or the
 * site's recovery table is known, the mean without the partial volume effect stands beside it.
 * @throws ACTIVITY_INVALID where it lies outside the image or holds no activity
 */
export function placeKidney(
  organ: FollowedOrgan,
  reference: KidneyReference,
  point: SerialTimePoint,
  { own, start = own, table }: PlaceOptions,
): KidneyPlacement {
  const isReference = point === reference.point;
  const nudgeMm: Vec3 = (organ.side && point.nudgesMm?.[organ.side]) ?? [0, 0, 0];
  const registered = isReference ? undefined : registerPoint(organ, reference, point, start);
  const onReferenceImage = translation(reference.contour.shiftMm);
  const onImage = registered
    ? composeAffine(onReferenceImage, registered.transform)
    : onReferenceImage;
  const referenceToImage = composeNudge(onImage, nudgeMm);
  const read = own
    ? { kidneys: own.kidneys, toImage: composeNudge(translation(own.shiftMm), nudgeMm) }
    : { kidneys: reference.contour.kidneys, toImage: referenceToImage };
  const mean = readPlacedMean(organ, point, read);
  const recovery = recoverPlacement(point, organ.label, read, {
    measured: mean.meanConcentration,
    table,
  });
  const placementUncertaintyMm = own
    ? own.uncertaintyMm
    : carriedUncertainty(reference.contour.uncertaintyMm, registered?.shiftUncertaintyMm);
  return {
    point,
    referenceToImage,
    contour: own ? (organ.side ? point.contour : 'given') : 'carried',
    contourShiftMm: own?.shiftMm ?? [0, 0, 0],
    nudgeMm,
    ...(registered && { registration: registered.registration }),
    ...(placementUncertaintyMm !== undefined && { placementUncertaintyMm }),
    ...mean,
    ...(recovery && { recovery }),
    findings: [...(own?.findings ?? []), ...(registered?.findings ?? []), ...mean.findings],
  };
}

/** Of a contour that lies on the reference, and goes from there with the registration. */
function carriedUncertainty(onReferenceMm?: number, carryingMm?: number): number | undefined {
  return onReferenceMm === undefined || carryingMm === undefined
    ? undefined
    : Math.hypot(onReferenceMm, carryingMm);
}
