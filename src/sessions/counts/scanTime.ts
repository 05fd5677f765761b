import { getNumber, getSequence, getString } from '../../dicom';
import type { NaturalDataset } from '../../dicom/types';

export interface ScanTime {
  /** Frames x duration of a frame x detectors; undefined where the images do not say it. */
  secondsTotal?: number;
  /** What it is made of, or what is missing, for a sentence. */
  basis: string;
}

/** Half a minute to six hours; outside, the duration is in another unit than ms. */
const possibleSeconds = { least: 30, most: 6 * 3600 };

/** GE counts one detector's time for the counts of all. */
const isGe = /^(ge\b|general electric)/i;

/**
 * How long a reconstructed SPECT was counted, from RotationInformationSequence (0054,0052): frames
 * in the rotation x ActualFrameDuration (0018,1242, ms), over all rotations, times the detectors.
 * Siemens and others need the factor, GE leaves it out. A reconstruction of two detectors often
 * says NumberOfDetectors 1: then half a turn of each tells that there were two. PT images carry the
 * time as a whole.
 * @param detectorsCounted the site's word, which goes before the header
 */
export function scanTime(dataset: NaturalDataset, detectorsCounted?: number): ScanTime {
  const rotations = getSequence(dataset, 'RotationInformationSequence').map((item) => ({
    frames: getNumber(item, 'NumberOfFramesInRotation') ?? NaN,
    milliseconds: getNumber(item, 'ActualFrameDuration') ?? NaN,
    arcDegrees: getNumber(item, 'ScanArc'),
  }));
  const whole = getNumber(dataset, 'ActualFrameDuration');
  if (getString(dataset, 'Modality') === 'PT' && whole !== undefined && whole > 0) {
    return possible(whole / 1000, 1, `ActualFrameDuration ${whole} ms`);
  }
  const isComplete = rotations.every(
    ({ frames, milliseconds }) => frames > 0 && milliseconds > 0 && Number.isFinite(frames),
  );
  if (rotations.length === 0 || !isComplete) {
    return {
      basis:
        'the images do not say how long was counted (NumberOfFramesInRotation and ActualFrameDuration)',
    };
  }
  const { detectors, why } = countedDetectors(dataset, rotations[0].arcDegrees, detectorsCounted);
  const seconds = rotations.reduce(
    (sum, { frames, milliseconds }) => sum + (frames * milliseconds) / 1000,
    0,
  );
  const frames = rotations
    .map((rotation) => `${rotation.frames} frames of ${rotation.milliseconds} ms`)
    .join(' and ');
  return possible(
    seconds,
    detectors,
    `${frames}, ${detectors} ${detectors === 1 ? 'detector' : 'detectors'} counted (${why})`,
  );
}

/** No time where the header gives one that no scan takes: activities would be a thousandfold. */
function possible(seconds: number, detectors: number, basis: string): ScanTime {
  return seconds >= possibleSeconds.least && seconds <= possibleSeconds.most
    ? { secondsTotal: seconds * detectors, basis }
    : {
        basis: `${basis} would be a scan of ${Number(seconds.toPrecision(3))} s, which none takes`,
      };
}

function countedDetectors(
  dataset: NaturalDataset,
  arcDegrees: number | undefined,
  ofSite: number | undefined,
): { detectors: number; why: string } {
  if (ofSite !== undefined) {
    return { detectors: ofSite, why: 'as the site set it' };
  }
  const manufacturer = getString(dataset, 'Manufacturer') ?? '';
  if (isGe.test(manufacturer)) {
    return { detectors: 1, why: `as images of ${manufacturer} count` };
  }
  const named = getNumber(dataset, 'NumberOfDetectors') ?? 1;
  if (named > 1) {
    return { detectors: named, why: `NumberOfDetectors ${named}` };
  }
  const turns = arcDegrees !== undefined && arcDegrees > 0 ? Math.round(360 / arcDegrees) : 1;
  const isWholeTurn = turns > 1 && turns <= 4 && Math.abs(turns * arcDegrees! - 360) <= 10;
  return isWholeTurn
    ? {
        detectors: turns,
        why: `assumed from the arc of ${arcDegrees} degrees of each; NumberOfDetectors says ${named}`,
      }
    : { detectors: 1, why: `NumberOfDetectors ${named}` };
}
