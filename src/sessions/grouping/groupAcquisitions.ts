import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import { sameMomentMinutes } from '../../dicom/dosemap/times/sameMomentMinutes';
import type { SpectSeries } from '../series/spectSeries';
import { overlapMm } from './overlapMm';
import { sameHeights } from './sameHeights';

/** One acquisition: the reconstruction to use, and others of the same counts. */
export interface Acquisition {
  chosen: SpectSeries;
  others: SpectSeries[];
}

/** Beds of one scan follow each other within this time. */
const bedMinutes = 60;

/**
 * Reconstructions of one acquisition, put together: begun at the same moment at the same place. A
 * single bed beside the image that joins it with others belongs to that.
 * @param isPreferred the user's choice, which goes before everything else
 * @param isBesideCt whether the frame of a series has a CT
 */
export function groupAcquisitions(
  spects: readonly SpectSeries[],
  isPreferred: (series: SpectSeries) => boolean,
  isBesideCt: (series: SpectSeries) => boolean,
): Acquisition[] {
  const score = (series: SpectSeries): number[] => [
    Number(isPreferred(series)),
    Number(series.geometry !== undefined),
    Number(series.isAttenuationCorrected),
    Number(series.quantity === 'activity-concentration'),
    Number(isBesideCt(series)),
    spanMm(series),
  ];
  const ranked = [...spects].sort(
    (a, b) =>
      score(b)
        .map((value, n) => value - score(a)[n])
        .find((difference) => Math.abs(difference) > 1e-3) ?? compareUids(a, b),
  );
  const acquisitions: Acquisition[] = [];
  for (const series of ranked) {
    const own = acquisitions.find(({ chosen }) => isSameAcquisition(chosen, series));
    if (own) {
      own.others.push(series);
    } else {
      acquisitions.push({ chosen: series, others: [] });
    }
  }
  return withoutJoinedBeds(acquisitions);
}

function isSameAcquisition(a: SpectSeries, b: SpectSeries): boolean {
  const isSameFrame =
    a.frameOfReferenceUID !== undefined && a.frameOfReferenceUID === b.frameOfReferenceUID;
  const isRelated = isSameFrame || a.studyInstanceUID === b.studyInstanceUID;
  if (!isRelated || (isSameFrame && !sameHeights(a, b))) {
    return false;
  }
  if (a.moment && b.moment) {
    return Math.abs(minutesFrom(a.moment, b.moment)) <= sameMomentMinutes;
  }
  // Without a time, two images of one kind may be two time points; two of a kind each are not.
  return (
    !a.moment &&
    !b.moment &&
    (a.quantity !== b.quantity || a.isAttenuationCorrected !== b.isAttenuationCorrected)
  );
}

/** Beds that another image holds as a part of it are its reconstructions. */
function withoutJoinedBeds(acquisitions: Acquisition[]): Acquisition[] {
  const whole = (part: Acquisition) =>
    acquisitions.find((one) => one !== part && isPartOf(part.chosen, one.chosen));
  for (const part of acquisitions) {
    whole(part)?.others.push(part.chosen, ...part.others);
  }
  return acquisitions.filter((one) => !whole(one));
}

function isPartOf(part: SpectSeries, whole: SpectSeries): boolean {
  const isSameFrame =
    part.frameOfReferenceUID !== undefined &&
    part.frameOfReferenceUID === whole.frameOfReferenceUID;
  if (!isSameFrame || !part.heightsMm || !whole.heightsMm || !part.moment || !whole.moment) {
    return false;
  }
  return (
    Math.abs(minutesFrom(part.moment, whole.moment)) <= bedMinutes &&
    part.quantity === whole.quantity &&
    spanMm(part) <= 0.7 * spanMm(whole) &&
    overlapMm(part.heightsMm, whole.heightsMm) >= 0.9 * spanMm(part)
  );
}

function spanMm({ heightsMm }: SpectSeries): number {
  return heightsMm ? heightsMm[1] - heightsMm[0] : 0;
}

function compareUids(a: SpectSeries, b: SpectSeries): number {
  const uid = (series: SpectSeries) => `${series.seriesInstanceUID} ${series.sopInstanceUIDs[0]}`;
  return uid(a) < uid(b) ? -1 : 1;
}
