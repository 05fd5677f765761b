import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { doseOfFiles, networkContours } from './doseOfFiles';
import { hardPatient } from './hardPatient';
import type { HardPatient } from './hardPatient';
import { imagedSessions } from './imagedSessions';
import type { Imaging } from './imagedSessions';
import { sessionFiles } from './sessionFiles';
import { siteFwhmMm } from './siteFwhmMm';
import { trueContours } from './trueContours';

interface Part extends Partial<Omit<Imaging, 'faults'>> {
  /** Those of the patient that are there; all others are not. */
  faults?: readonly (keyof HardPatient['faults'])[];
  isContouredByNetwork?: boolean;
  /** Default: as the site measures it. */
  fwhmMm?: number;
}

/** What is wrong, each alone: kidneys are uneven in all but the first. */
const parts: Readonly<Record<string, Part>> = {
  'even kidney, nothing wrong': { isEven: true },
  'cortex 1.6 times the medulla': {},
  'and contour by the network': { isContouredByNetwork: true },
  'and noise': { hasNoise: true },
  'and scatter left': { faults: ['scatterShare'] },
  'and attenuation left': { faults: ['attenuationShare'] },
  'and resolution that varies, as measured': { faults: ['deepFwhmMm'] },
  'and resolution that varies, told 10 mm': { faults: ['deepFwhmMm'], fwhmMm: 10 },
  'and calibration': { faults: ['calibration'] },
};

/** Names of the parts, in their order. */
export const partNames = Object.keys(parts);

const noFaults = { calibration: 0, scatterShare: 0, attenuationShare: 0, deepFwhmMm: 0.01 };

/**
 * Errors of the recovered mean dose of one hard patient by three scans, with one thing wrong at a
 * time, in the phantom's own contours unless it is the contour.
 * @returns of each kidney, relative, by part
 */
export async function splitHardPatient(seed: number): Promise<Record<string, number[]>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hard-patient-'));
  try {
    const patient = hardPatient(seed);
    const files = sessionFiles(patient.sessions, folder);
    const byNetwork = await networkContours(files);
    const byPhantom = await trueContours(patient.sessions, files);
    const errors: Record<string, number[]> = {};
    for (const [name, part] of Object.entries(parts)) {
      const { isEven = false, hasNoise = false, isContouredByNetwork, fwhmMm } = part;
      const kept = part.faults?.map((fault) => [fault, patient.faults[fault]]) ?? [];
      const faults: Imaging['faults'] = { ...noFaults, ...Object.fromEntries(kept) };
      sessionFiles(imagedSessions(patient, { faults, hasNoise, isEven }), folder);
      const { kidneys } = await doseOfFiles(files, {
        contours: isContouredByNetwork ? byNetwork : byPhantom,
        fwhmMm: fwhmMm ?? siteFwhmMm(faults),
      });
      errors[name] = kidneys.flatMap(({ side, meanDoseRecoveredGy }) => {
        const { unblurredMeanDoseGy } = patient.truth.kidneys.find((one) => one.side === side)!;
        return meanDoseRecoveredGy === undefined
          ? []
          : [meanDoseRecoveredGy / unblurredMeanDoseGy - 1];
      });
    }
    return errors;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
