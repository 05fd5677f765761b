import { concerned, inSentence } from './followedOrgan';
import type { FollowedOrgan } from './followedOrgan';
import type { KidneyCourse } from './kidneyCourse';
import type { KidneyPlacement } from './kidneyPlacement';
import { kineticModelNames } from './kineticModelNames';
import type { SerialFinding, SerialOrgan } from './serialDoseSummary';

/** Contours of one kidney in different sessions differ by less, relative. */
const usualVolumeSpread = 0.1;
/** Share of the integral after the last scan that is worth a scan more. */
const largeExtrapolation = 0.35;
/** Scatter of the points about the curve, relative. */
const poorFit = 0.1;
/** Difference between models, and between voxel-wise method and curve, relative. */
const notableDifference = 0.1;
/** They rest on a rule for the tail that nobody would choose with other models at hand. */
const unasked = new Set(['trapezoid-physical-tail', 'single-haenscheid']);

/** What is assumed or unsure in the dose of one kidney, or structure. */
export function kidneyFindings(
  { kidney: organ, placements, used, volumeMl }: KidneyCourse,
  numbers: SerialOrgan,
): SerialFinding[] {
  return [
    ...placements.flatMap((placement) => [
      ...placement.findings,
      ...placementFindings(placement, volumeMl, organ),
    ]),
    ...curveFindings(numbers, used.length, organ),
    ...voxelwiseFindings(numbers, organ),
  ].map((finding) => ({ ...concerned(organ), ...finding }));
}

function placementFindings(
  { point, contour, nudgeMm, volumeMl }: KidneyPlacement,
  referenceMl: number,
  organ: FollowedOrgan,
): SerialFinding[] {
  const { id, hours } = point.about;
  const at = `at ${hours.toFixed(1)} h`;
  const finding = (code: string, text: string): SerialFinding => ({
    code,
    text,
    ...concerned(organ),
    timePoint: id,
  });
  const spread = volumeMl / referenceMl - 1;
  return [
    // Structures are carried as a rule.
    ...(contour === 'carried' && organ.side
      ? [
          finding(
            'SERIAL_CONTOUR_CARRIED',
            `The ${inSentence(organ)} has no contour of its own ${at}: that of the reference was carried there by the registration.`,
          ),
        ]
      : []),
    ...(nudgeMm.some((mm) => mm !== 0)
      ? [
          finding(
            'SERIAL_NUDGED',
            `The ${inSentence(organ)} was moved by hand ${at}: ${nudgeMm.map((mm) => mm.toFixed(1)).join(', ')} mm (left, back, head).`,
          ),
        ]
      : []),
    ...(Math.abs(spread) > usualVolumeSpread
      ? [
          finding(
            'SERIAL_CONTOUR_VOLUMES_DIFFER',
            `The contour of the ${inSentence(organ)} ${at} is ${(100 * Math.abs(spread)).toFixed(0)} % ${spread > 0 ? 'larger' : 'smaller'} than that of the reference; one of them is wrong, and the concentration read in it may be.`,
          ),
        ]
      : []),
  ];
}

function curveFindings(
  { curve, models }: SerialOrgan,
  used: number,
  organ: FollowedOrgan,
): SerialFinding[] {
  const findings = curve.notes.map((text) => ({ code: 'SERIAL_CURVE_NOTE', text }));
  if (used === 1) {
    const u = curve.relativeStandardUncertainty;
    return [
      ...findings,
      {
        code: 'SERIAL_SINGLE_TIME_POINT',
        text: `The dose of the ${inSentence(organ)} rests on one measurement${u === undefined ? '' : `; its half-life alone makes it unsure by ${(100 * u).toFixed(0)} % (one standard deviation)`}.`,
      },
    ];
  }
  if (curve.extrapolatedShare > largeExtrapolation) {
    findings.push({
      code: 'SERIAL_EXTRAPOLATED',
      text: `${(100 * curve.extrapolatedShare).toFixed(0)} % of the ${inSentence(organ)}'s time-integrated activity lie after the last scan; a later scan would make it surer.`,
    });
  }
  const scatter = Math.sqrt(curve.relativeSquareSum / curve.points);
  if (scatter > poorFit) {
    findings.push({
      code: 'SERIAL_FIT_POOR',
      text: `The measurements of the ${inSentence(organ)} lie ${(100 * scatter).toFixed(0)} % from its curve (root mean square); check times, contours and calibration.`,
    });
  }
  const others = models.filter(({ model }) => !unasked.has(model));
  const largest = others.reduce((most, other) =>
    Math.abs(other.timeIntegratedActivity - curve.timeIntegratedActivity) >
    Math.abs(most.timeIntegratedActivity - curve.timeIntegratedActivity)
      ? other
      : most,
  );
  const difference = largest.timeIntegratedActivity / curve.timeIntegratedActivity - 1;
  if (Math.abs(difference) > notableDifference) {
    findings.push({
      code: 'SERIAL_MODELS_DIFFER',
      text: `Another model of the ${inSentence(organ)} (${kineticModelNames[largest.model]}) gives ${(100 * Math.abs(difference)).toFixed(0)} % ${difference > 0 ? 'more' : 'less'}.`,
    });
  }
  return findings;
}

function voxelwiseFindings(
  { meanDoseGy, meanDoseVoxelwiseGy, curve, timeIntegratedActivityMBqH }: SerialOrgan,
  organ: FollowedOrgan,
): SerialFinding[] {
  const curveGy = (meanDoseGy * curve.timeIntegratedActivity) / timeIntegratedActivityMBqH;
  const difference = meanDoseVoxelwiseGy === undefined ? 0 : meanDoseVoxelwiseGy / curveGy - 1;
  return Math.abs(difference) > notableDifference
    ? [
        {
          code: 'SERIAL_VOXELWISE_DIFFERS',
          text: `The voxel-wise method gives the ${inSentence(organ)} ${meanDoseVoxelwiseGy!.toFixed(2)} Gy, the curve of the whole kidney ${curveGy.toFixed(2)} Gy: noise or movement between the images.`,
        },
      ]
    : [];
}
