import { composeNudge } from '../coregistration';
import type { KidneySideDefinition } from '../labels';
import type { RecoveryTable } from '../recovery';
import { composeAffine } from '../volume';
import type { Vec3 } from '../volume';
import { fitContour } from './fitContour';
import type { KidneyPlacement, KidneyReference } from './kidneyPlacement';
import { readPlacedMean } from './readPlacedMean';
import { recoverPlacement } from './recoverPlacement';
import { registerPoint } from './registerPoint';
import type { SerialTimePoint } from './serialDoseInput';
import { translation } from './translation';

/**
 * Lays one kidney of the reference on the image of a time point and reads its mean there: in the
 * session's own contour where there is one, else in the reference contour carried by the
 * registration. What was moved by hand comes on top of both. Where the camera's resolution or the
 * site's recovery table is known, the mean without the partial volume effect stands beside it.
 * @throws ACTIVITY_INVALID where the kidney lies outside the image or holds no activity
 */
export function placeKidney(
  kidney: KidneySideDefinition,
  reference: KidneyReference,
  point: SerialTimePoint,
  table?: RecoveryTable,
): KidneyPlacement {
  const isReference = point === reference.point;
  const own = isReference ? reference.contour : fitContour(kidney, point);
  const nudgeMm: Vec3 = point.nudgesMm?.[kidney.side] ?? [0, 0, 0];
  const registered = isReference ? undefined : registerPoint(kidney, reference, point, own);
  const onReferenceImage = translation(reference.contour.shiftMm);
  const onImage = registered
    ? composeAffine(onReferenceImage, registered.transform)
    : onReferenceImage;
  const referenceToImage = composeNudge(onImage, nudgeMm);
  const read = own
    ? { kidneys: own.kidneys, toImage: composeNudge(translation(own.shiftMm), nudgeMm) }
    : { kidneys: reference.contour.kidneys, toImage: referenceToImage };
  const mean = readPlacedMean(kidney, point, read);
  const recovery = recoverPlacement(point, kidney.label, read, {
    measured: mean.meanConcentration,
    table,
  });
  const placementUncertaintyMm = own
    ? own.uncertaintyMm
    : carriedUncertainty(reference.contour.uncertaintyMm, registered?.shiftUncertaintyMm);
  return {
    point,
    referenceToImage,
    contour: own ? point.contour : 'carried',
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
