import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { KidneySide } from '../../src/labels';
import type { DoseUncertainty, UncertaintyPartId } from '../../src/uncertainty';
import { doseOfFiles, networkContours } from './doseOfFiles';
import { hardPatient } from './hardPatient';
import { sessionFiles } from './sessionFiles';
import { siteFwhmMm } from './siteFwhmMm';

/** Hours of the scans that a dose rests on. */
const scanSets: readonly (readonly number[])[] = [[4, 24, 96], [24, 96], [96]];

/** Against the mean dose of the kidney without blur. */
export interface DoseError {
  /** Relative. */
  error: number;
  /** Relative standard uncertainty that is stated; missing where a part of it is not stated. */
  stated?: number;
  /** Whether the truth lies in the stated intervals. */
  in68?: boolean;
  in95?: boolean;
  /** Relative, upwards and downwards, of each part that is stated. */
  parts?: Partial<Record<UncertaintyPartId, [number, number]>>;
}

export interface HardKidney {
  seed: number;
  side: KidneySide;
  /** Number of scans. */
  scans: number;
  uncorrected: DoseError;
  /** After the partial volume correction; missing where none was possible. */
  recovered?: DoseError;
}

/**
 * Dose of one hard patient from files to report, contoured by the program's own network, with the
 * resolution that the site measured: with all scans, then without the first, then with the last
 * alone.
 */
export async function measureHardPatient(seed: number): Promise<HardKidney[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hard-patient-'));
  try {
    const { sessions, truth, faults } = hardPatient(seed);
    const files = sessionFiles(sessions, folder);
    const contours = await networkContours(files);
    const fwhmMm = siteFwhmMm(faults);
    const found: HardKidney[] = [];
    for (const hours of scanSets) {
      const used = files.filter((session) => hours.includes(session.hours));
      const { kidneys } = await doseOfFiles(used, { contours, fwhmMm });
      for (const { side, meanDoseGy, meanDoseRecoveredGy, ...stated } of kidneys) {
        const trueGy = truth.kidneys.find((one) => one.side === side)!.unblurredMeanDoseGy;
        found.push({
          seed,
          side,
          scans: hours.length,
          uncorrected: errorOf(meanDoseGy, trueGy, stated.uncertainty),
          ...(meanDoseRecoveredGy !== undefined && {
            recovered: errorOf(meanDoseRecoveredGy, trueGy, stated.uncertaintyRecovered),
          }),
        });
      }
    }
    return found;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function errorOf(meanDoseGy: number, trueGy: number, uncertainty?: DoseUncertainty): DoseError {
  const { total, parts = [] } = uncertainty ?? {};
  const isIn = ([from, to]: [number, number]): boolean => trueGy >= from && trueGy <= to;
  return {
    error: meanDoseGy / trueGy - 1,
    ...(total && {
      stated: total.relative,
      in68: isIn(total.interval68),
      in95: isIn(total.interval95),
    }),
    parts: Object.fromEntries(
      parts.flatMap(({ id, up, down }) =>
        up === undefined || down === undefined ? [] : [[id, [up, down]]],
      ),
    ),
  };
}
