import type { Labelmap, Vec3, Volume } from '../volume';
import { contourPoints } from './contourPoints';
import type { CoregistrationFinding } from './coregistrationFinding';
import { kidneyCentre } from './kidneyCentre';
import { peakOfParabola } from './peakOfParabola';
import { shiftedMeans } from './shiftedMeans';

/** How far a contour has to be moved to lie on its kidney in the SPECT. */
export interface ContourFit {
  /** LPS mm; along z alone. Zeros where the SPECT does not say it clearly. */
  shiftMm: Vec3;
  /** Standard uncertainty of the shift from what parts of the contour say, mm. */
  uncertaintyMm: number;
  /** Mean activity in the contour after the shift over that before it. */
  gain: number;
  findings: CoregistrationFinding[];
}

/** Breath moves kidneys by no more between a CT and its SPECT. */
const mostShiftMm = 10;
const stepMm = 1;
/** One step beyond the limit, so that a maximum there is seen. */
const lastStep = mostShiftMm / stepMm + 1;
/** The mean activity is close to a parabola this far about its maximum, mm. */
const parabolaMm = 4;
const mostPoints = 6000;
/** The contour's parts, each around the kidney's long axis: noise makes them disagree. */
const parts = 8;
const mostUncertaintyMm = 1.5;
/** A shift below this changes the mean by less than 0.1 %. */
const notedShiftMm = 1;
/** Less of the contour in the image than this says little. */
const leastInside = 0.98;

/**
 * Moves the contour of a CT along the body's axis to where its SPECT has the most activity in it:
 * a CT is taken in seconds of one breath, a SPECT in minutes of many.
 *
 * @param activity any unit
 * @param kidney in the frame of the SPECT
 * @throws NO_KIDNEY_ROI without a contour, ACTIVITY_INVALID where the image has no numbers there
 */
export function fitContourToActivity(
  activity: Volume<Float32Array>,
  kidney: Labelmap,
  label: number,
): ContourFit {
  const centre = kidneyCentre(kidney, label);
  const points = contourPoints(kidney, label, mostPoints);
  const shifts = Array.from({ length: 2 * lastStep + 1 }, (_, n) => (n - lastStep) * stepMm);
  const { means, insideShare } = shiftedMeans(activity, points, { centre, parts, shifts });
  if (insideShare < leastInside) {
    return unmoved('CONTOUR_FIT_UNSURE', 'it reaches to the edge of the SPECT');
  }
  const peakMm = peakOfMeans(means, shifts);
  if (peakMm === undefined) {
    return unmoved('CONTOUR_FIT_UNSURE', 'the activity has no clear maximum near it');
  }
  if (Math.abs(peakMm) > mostShiftMm) {
    const why = `the activity in it still rises after ${mostShiftMm} mm, as beside a brighter organ`;
    return unmoved('CONTOUR_FIT_AT_LIMIT', why);
  }
  const uncertaintyMm = jackknife(means, shifts);
  if (!(uncertaintyMm <= mostUncertaintyMm)) {
    return unmoved(
      'CONTOUR_FIT_UNSURE',
      'parts of it disagree about where the activity is highest',
    );
  }
  const there = shiftedMeans(activity, points, { centre, parts, shifts: [0, peakMm] });
  const [before, after] = sumOf(there.means);
  return moved(peakMm, uncertaintyMm, after / before);
}

/** Where the mean over the parts is highest; undefined where it has no maximum. */
function peakOfMeans(
  means: readonly Float64Array[],
  shifts: readonly number[],
): number | undefined {
  const whole = sumOf(means);
  const highest = whole.indexOf(whole.reduce((a, b) => Math.max(a, b)));
  const near = shifts.flatMap((shift, n) =>
    Math.abs(shift - shifts[highest]) <= parabolaMm ? [n] : [],
  );
  return peakOfParabola(
    near.map((n) => shifts[n]),
    near.map((n) => whole[n]),
  );
}

/** Standard error of the peak, from the peaks with one part left out (Quenouille's jackknife). */
function jackknife(means: readonly Float64Array[], shifts: readonly number[]): number {
  const peaks = means.map((_, left) =>
    peakOfMeans(
      means.filter((_part, n) => n !== left),
      shifts,
    ),
  );
  if (peaks.some((peak) => peak === undefined)) {
    return Infinity;
  }
  const values = peaks as number[];
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = values.reduce((sum, peak) => sum + (peak - mean) ** 2, 0);
  return Math.sqrt(((values.length - 1) / values.length) * spread);
}

function sumOf(means: readonly Float64Array[]): Float64Array {
  return means[0].map((_, n) => means.reduce((sum, part) => sum + part[n], 0));
}

function moved(peakMm: number, uncertaintyMm: number, gain: number): ContourFit {
  const direction = peakMm > 0 ? 'head' : 'feet';
  const text = `The contour was moved by ${Math.abs(peakMm).toFixed(1)} mm towards the ${direction}, where its SPECT has the most activity in it (+${(100 * (gain - 1)).toFixed(1)} %): the breath moves kidneys between CT and SPECT.`;
  const isNoted = Math.abs(peakMm) >= notedShiftMm;
  return {
    shiftMm: [0, 0, peakMm],
    uncertaintyMm,
    gain,
    findings: isNoted ? [{ code: 'CONTOUR_MOVED_TO_ACTIVITY', text }] : [],
  };
}

/** @param why as the end of a sentence about the contour */
function unmoved(code: CoregistrationFinding['code'], why: string): ContourFit {
  const text = `The contour was not fitted to the SPECT: ${why}. Look at it in the comparison view.`;
  return { shiftMm: [0, 0, 0], uncertaintyMm: 0, gain: 1, findings: [{ code, text }] };
}
