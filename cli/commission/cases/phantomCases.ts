import type { SiteConfiguration } from '../../../src/configuration';
import { isToAdministration } from '../../../src/dicom/dosemap/values/isToAdministration';
import { DosimetryError } from '../../../src/errors';
import type { NuclideName } from '../../../src/nuclides';
import { fwhmOfSession } from '../../../src/sessions';
import type { SpectSession } from '../../../src/sessions';
import { voxelVolumeMl } from '../../../src/volume';
import { resolutionOfFiles } from '../../resolutionOfFiles';
import { filesOfSeries } from '../../serial/filesOfSeries';
import { readSessionActivity } from '../../serial/readSessionActivity';
import { readTherapy } from '../../serial/readTherapy';
import type { TherapyFiles } from '../../serial/readTherapy';
import type { CaseQuestion } from '../../../src/commissioning/checkCase';

export interface PhantomCasesOptions {
  /** Folder with the SPECT of the site's phantom, and its CT where there is one. */
  spect: string;
  /** In the phantom at the start of the scan, MBq. */
  activityMBq?: number;
  /** Where the images do not say it. */
  radionuclide?: NuclideName;
  /** `X,Y,Z,D` of filled spheres: centre, LPS mm, and inner diameter, mm. */
  spheres: readonly string[];
  /** Of the site: cameras, with their sensitivity and resolution. */
  settings: SiteConfiguration;
}

/** What dose calibrator and camera together leave unsure of a filled phantom. */
const activityTolerance = 0.05;
const fwhmToleranceMm = 1;

/**
 * The site's own phantom: the activity in the image (of a camera that counts: by the sensitivity of
 * the settings) against what was filled in, and the resolution from spheres against the settings'.
 */
export async function phantomCases(options: PhantomCasesOptions): Promise<CaseQuestion[]> {
  const { spect, activityMBq, spheres, settings, radionuclide } = options;
  const therapy = await readTherapy(spect, {
    entry: {},
    radionuclide,
    cameras: settings.cameras,
  });
  const cycle = therapy.reading.cycles.find(({ sessions }) => sessions.length > 0)!;
  const session = atStartOfScan(cycle.sessions[0], therapy);
  const questions: CaseQuestion[] = [];
  if (activityMBq !== undefined) {
    questions.push({
      ...{ id: 'phantom-activity', group: 'phantom', unit: 'MBq', expected: activityMBq },
      title: 'Activity in the whole image of the site’s phantom',
      tolerance: { relative: activityTolerance },
      source: 'the site: dose calibrator, decayed to the start of the scan',
      find: async () => {
        const { volume } = await readSessionActivity(session, cycle, therapy, settings.cameras);
        const sumBqPerMl = volume.data.reduce((sum, value) => sum + value, 0);
        return (sumBqPerMl * voxelVolumeMl(volume)) / 1e6;
      },
    });
  }
  if (spheres.length > 0) {
    const fwhmMm = fwhmOfSession(session, settings.cameras);
    if (fwhmMm === undefined) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'The resolution of the phantom’s spheres has nothing to be compared with.',
        why: 'No camera of the settings that fits the images has fwhmMm.',
        next: 'Give --settings with a camera and its fwhmMm, or leave --phantom-sphere out.',
      });
    }
    questions.push({
      ...{ id: 'phantom-resolution', group: 'phantom', unit: 'mm', expected: fwhmMm },
      title: 'Resolution (full width at half maximum) from the spheres of the site’s phantom',
      tolerance: { absolute: fwhmToleranceMm },
      source: 'the site: fwhmMm of the camera in the settings, which recovery rests on',
      find: async () => (await resolutionOfFiles({ spect, spheres })).fwhmMm,
    });
  }
  return questions;
}

/**
 * Nothing is administered to a phantom: hours matter only to values that were decay-corrected to an
 * administration, and are asked for only there.
 */
function atStartOfScan(session: SpectSession, therapy: TherapyFiles): SpectSession {
  const isOfScan = session.beds
    .flatMap((bed) => filesOfSeries(therapy, bed))
    .every(({ dataset }) => !isToAdministration(dataset));
  return session.hours === undefined && isOfScan
    ? { ...session, hours: { value: 0, source: 'entered' } }
    : session;
}
