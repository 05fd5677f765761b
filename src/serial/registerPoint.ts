import { registerKidney, shiftVolume } from '../coregistration';
import type { KidneySideDefinition } from '../labels';
import type { Affine } from '../volume';
import type { FittedContour, KidneyPlacement, KidneyReference } from './kidneyPlacement';
import type { SerialTimePoint } from './serialDoseInput';
import type { SerialFinding } from './serialDoseSummary';

/**
 * The rigid movement of one kidney from the image of the reference to that of another time point.
 * It starts where the contours of both say, else (no contour there) where the frames of reference
 * say.
 * @throws as registerKidney
 */
export function registerPoint(
  { side, label }: KidneySideDefinition,
  reference: KidneyReference,
  { activity, about }: SerialTimePoint,
  own: FittedContour | undefined,
): {
  /** From the reference image to this one, LPS mm. */
  transform: Affine;
  registration: NonNullable<KidneyPlacement['registration']>;
  /** Standard uncertainty of the kidney's centre, length; undefined where it failed. */
  shiftUncertaintyMm?: number;
  findings: SerialFinding[];
} {
  const { transform, shiftMm, rotationDegrees, quality, findings } = registerKidney({
    reference: { activity: reference.point.activity, kidney: moved(reference.contour) },
    moving: { activity, ...(own && { kidney: moved(own) }) },
    label,
  });
  return {
    transform,
    registration: { shiftMm, rotationDegrees, quality: quality?.correlation ?? 0 },
    ...(quality && { shiftUncertaintyMm: quality.shiftUncertaintyMm }),
    findings: findings.map((finding) => ({ ...finding, side, timePoint: about.id })),
  };
}

/** The contour where the image shows the kidney. */
function moved({ kidneys, shiftMm }: FittedContour): FittedContour['kidneys'] {
  return shiftVolume(kidneys, shiftMm);
}
