import { DosimetryError } from '../errors';
import type { Affine, Labelmap } from '../volume';
import { concerned, inSentence } from './followedOrgan';
import type { FollowedOrgan } from './followedOrgan';
import type { KidneyPlacement } from './kidneyPlacement';
import { meanInContour } from './meanInContour';
import type { SerialTimePoint } from './serialDoseInput';

/** A kidney of which less than this lies in an image is not read there. */
const leastCoverage = 0.5;
const whole = 0.999;

/**
 * Mean concentration of one kidney at one time, Bq/ml.
 * @throws ACTIVITY_INVALID where less than half of the contour lies in the image, or it holds no
 *   activity
 */
export function readPlacedMean(
  organ: FollowedOrgan,
  { activity, about }: SerialTimePoint,
  { kidneys, toImage }: { kidneys: Labelmap; toImage: Affine },
): Pick<KidneyPlacement, 'meanConcentration' | 'volumeMl' | 'findings'> {
  const { mean = 0, coverage, volumeMl } = meanInContour(activity, kidneys, organ.label, toImage);
  const when = `${about.hours.toFixed(1)} h after the administration`;
  if (coverage < leastCoverage || !(mean > 0)) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: `The activity of the ${inSentence(organ)} ${when} cannot be read.`,
      why:
        coverage < leastCoverage
          ? `${(100 * (1 - coverage)).toFixed(0)} % of its contour lies outside the image.`
          : 'The image shows no activity in its contour.',
      next: 'Check the contour on this image, or switch the time point off.',
    });
  }
  const findings =
    coverage < whole
      ? [
          {
            code: 'SERIAL_IMAGE_PARTIAL',
            ...concerned(organ),
            timePoint: about.id,
            text: `${(100 * (1 - coverage)).toPrecision(2)} % of the ${inSentence(organ)} lie outside the image ${when}; its activity is taken as that of the rest.`,
          },
        ]
      : [];
  return { meanConcentration: mean, volumeMl, findings };
}
