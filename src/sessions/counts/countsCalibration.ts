import type { CameraSettings } from '../../configuration';
import type { NaturalDataset } from '../../dicom/types';
import { DosimetryError } from '../../errors';
import type { Camera } from '../types';
import type { CountsCalibration } from './calibrateCounts';
import { chooseCamera } from './chooseCamera';
import { deadTimeFactor } from './deadTimeFactor';
import { scanTime } from './scanTime';

/** What a user enters for one time point; it goes before the site's settings and the header. */
export interface CountsEntry {
  sensitivityCpsPerMBq?: number;
  secondsTotal?: number;
  deadTimeFactor?: number;
  /** Of the projections, for the site's dead-time formula. */
  countRateCps?: number;
}

export interface CountsCalibrationInput {
  camera: Camera;
  /** YYYY-MM-DD, of the acquisition. */
  day?: string;
  cameras?: readonly CameraSettings[];
  entry?: CountsEntry;
}

export interface CountsCalibrationReading extends CountsCalibration {
  /** What was used and where it is from, as sentences. */
  text: string;
  isDeadTimeUnknown: boolean;
}

/**
 * The calibration of one SPECT in counts: sensitivity of the site for its camera and date, scan
 * time by its header, dead time; each as entered where it was.
 * @param dataset header of the SPECT
 * @throws DOSE_UNITS without a sensitivity; MISSING_TAG without a scan time; INVALID_ARGUMENT for a
 *   dead time that cannot be one
 */
export function countsCalibration(
  dataset: NaturalDataset,
  { camera, day, cameras = [], entry = {} }: CountsCalibrationInput,
): CountsCalibrationReading {
  const chosen = chooseCamera(cameras, camera, day);
  const sensitivity = entry.sensitivityCpsPerMBq ?? chosen.settings?.sensitivityCpsPerMBq;
  if (sensitivity === undefined) {
    throw new DosimetryError('DOSE_UNITS', {
      what: 'The SPECT is in counts, and the sensitivity of the camera is not known.',
      why: `There is none entered, and ${chosen.basis}.`,
      next: 'Enter the sensitivity in cps/MBq, or have it set for the site (cameras).',
    });
  }
  const time = scanTime(dataset, chosen.settings?.detectorsCounted);
  const secondsTotal = entry.secondsTotal ?? time.secondsTotal;
  if (secondsTotal === undefined) {
    throw new DosimetryError('MISSING_TAG', {
      what: 'The SPECT is in counts, and its scan time is not known.',
      why: `By its header, ${time.basis}.`,
      next: 'Enter the time that was counted, of all detectors, in seconds.',
    });
  }
  const deadTime = deadTimeFactor(dataset, {
    settings: chosen.settings?.deadTime,
    countRateCps: entry.countRateCps,
    entered: entry.deadTimeFactor,
  });
  const ofSensitivity = entry.sensitivityCpsPerMBq === undefined ? chosen.basis : 'as entered';
  const ofTime = entry.secondsTotal === undefined ? time.basis : 'as entered';
  return {
    sensitivityCpsPerMBq: sensitivity,
    secondsTotal,
    deadTimeFactor: deadTime.factor,
    text: `Counts were turned into Bq/ml with ${sensitivity} cps/MBq (${ofSensitivity}), ${Number(secondsTotal.toFixed(3))} s (${ofTime}) and a dead-time factor of ${Number(deadTime.factor.toFixed(5))} (${deadTime.basis}).`,
    isDeadTimeUnknown: deadTime.isUnknown,
  };
}
