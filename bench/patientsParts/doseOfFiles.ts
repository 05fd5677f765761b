import { contourTherapy } from '../../cli/serial/contourTherapy';
import { doseOfCycles } from '../../cli/serial/doseOfCycles';
import { readTherapy } from '../../cli/serial/readTherapy';
import { reportTherapy } from '../../cli/serial/reportTherapy';
import type { SerialReport } from '../../cli/serial/serialReport';
import type { SessionContours } from '../../cli/serial/sessionContours';
import { defaultSiteConfiguration } from '../../src/configuration';
import type { SessionFiles } from './sessionFiles';

export interface DoseOfFilesOptions {
  contours: ReadonlyMap<string, SessionContours>;
  /** As the site believes. */
  fwhmMm: number;
}

/**
 * What the site states. 5 % of the calibration and 3 % for what correction of scatter and
 * attenuation leaves; points differ by their noise and by the contour of each CT.
 */
const uncertainty = {
  ...defaultSiteConfiguration.uncertainty,
  calibrationRelative: 0.06,
  pointRelative: 0.02,
};

/** Report of `npm run dose -- --sessions` on these files, contoured before. */
export async function doseOfFiles(
  files: readonly SessionFiles[],
  { contours, fwhmMm }: DoseOfFilesOptions,
): Promise<SerialReport> {
  const therapy = await readTherapy(all(files), { entry: {}, cameras: [] });
  const doses = await doseOfCycles(therapy, contours, {
    cameras: [],
    fwhmMm,
    fwhmUncertaintyMm: uncertainty.fwhmMm,
  });
  const configuration = { ...defaultSiteConfiguration, uncertainty };
  return reportTherapy(doses, contours, { therapy, configuration }).report;
}

/** Kidneys on each CT by the program's own network, by SeriesInstanceUID. */
export async function networkContours(
  files: readonly SessionFiles[],
): Promise<Map<string, SessionContours>> {
  const therapy = await readTherapy(all(files), { entry: {}, cameras: [] });
  const sessions = therapy.reading.cycles.flatMap((cycle) => cycle.sessions);
  return contourTherapy(therapy, sessions, [], () => undefined);
}

function all(files: readonly SessionFiles[]): string[] {
  return files.flatMap(({ ct, spect }) => [...ct, ...spect]);
}
