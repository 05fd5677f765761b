import { registerKidney, shiftVolume } from '../coregistration';
import type { CoregistrationCode } from '../coregistration';
import type { Affine } from '../volume';
import { concerned } from './followedOrgan';
import type { FollowedOrgan } from './followedOrgan';
import type { FittedContour, KidneyPlacement, KidneyReference } from './kidneyPlacement';
import type { SerialTimePoint } from './serialDoseInput';
import type { SerialFinding } from './serialDoseSummary';

/** What a registration says of a structure; other codes are about contours of two CTs. */
const ofStructure: Partial<Record<CoregistrationCode, string>> = {
  REGISTRATION_FAILED:
    'the images show nothing to hold on to around it; it was taken to have moved as the nearest kidney, or not at all where there is none.',
  REGISTRATION_UNSURE: 'the images agree little around it; its place is less sure there.',
};

/**
 * The rigid movement of one organ from the image of the reference to that of another time point.
 * It starts where the contours of both say, else (no contour there) where the frames of reference
 * say.
 * @param there where the organ lies about on the other image
 * @throws as registerKidney
 */
export function registerPoint(
  organ: FollowedOrgan,
  reference: KidneyReference,
  { activity, about }: SerialTimePoint,
  there: Pick<FittedContour, 'kidneys' | 'shiftMm'> | undefined,
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
    moving: { activity, ...(there && { kidney: moved(there) }) },
    label: organ.label,
  });
  return {
    transform,
    registration: { shiftMm, rotationDegrees, quality: quality?.correlation ?? 0 },
    ...(quality && { shiftUncertaintyMm: quality.shiftUncertaintyMm }),
    findings: findings.flatMap(({ code, text }) => {
      const told = organ.side ? text : structureText(organ, about.hours, code);
      return told ? [{ code, text: told, ...concerned(organ), timePoint: about.id }] : [];
    }),
  };
}

/** The contour where the image shows the kidney. */
function moved({
  kidneys,
  shiftMm,
}: Pick<FittedContour, 'kidneys' | 'shiftMm'>): FittedContour['kidneys'] {
  return shiftVolume(kidneys, shiftMm);
}

function structureText(
  { displayName }: FollowedOrgan,
  hours: number,
  code: CoregistrationCode,
): string | undefined {
  const text = ofStructure[code];
  return text && `Structure "${displayName}" at ${hours.toFixed(1)} h: ${text}`;
}
