import type { CameraSettings } from '../configuration';
import { getString } from '../dicom';
import { checkOnePatient } from '../dicom/patient/checkOnePatient';
import type { NaturalDataset } from '../dicom/types';
import { DosimetryError } from '../errors';
import { completeCycle } from './cycles/completeCycle';
import { divideIntoCycles } from './cycles/divideIntoCycles';
import { groupAcquisitions } from './grouping/groupAcquisitions';
import { groupBeds } from './grouping/groupBeds';
import { draftSession } from './grouping/draftSession';
import { withOwnIds } from './grouping/withOwnIds';
import { findingsOfAll } from './findingsOfAll';
import { ctOfOtherVisit } from './cycles/ctOfOtherVisit';
import { lostTimePoints } from './cycles/lostTimePoints';
import { repeatedTimes } from './cycles/repeatedTimes';
import { inStableOrder } from './series/inStableOrder';
import { sortSeries } from './series/sortSeries';
import type { SessionSeries, SessionsReading } from './types';

export interface FindSessionsOptions {
  /**
   * UIDs of series, or of images where one series holds several, that the user chose among the
   * reconstructions of an acquisition or the CTs of a SPECT; they go before what the headers speak
   * for.
   */
  preferredSeries?: readonly string[];
  /** `SiteConfiguration.cameras`: what SPECT in counts will be calibrated with is said. */
  cameras?: readonly CameraSettings[];
}

/**
 * The SPECT/CT sessions of one patient, from headers alone: which SPECTs are time points, which bed
 * positions and which CT belong to each, when it was after which administration, and what is
 * missing. Whatever is decided here is a finding; nothing is corrected.
 *
 * Works alike on data sets of files without their pixels and on metadata of an archive (WADO-RS,
 * PS3.18 10.4.1.1.2), of any number of studies, in any order.
 * @throws MIXED_PATIENT for images of several people; INVALID_ARGUMENT without images
 */
export function findSessions(
  datasets: readonly NaturalDataset[],
  { preferredSeries = [], cameras = [] }: FindSessionsOptions = {},
): SessionsReading {
  if (datasets.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'There are no time points.',
      why: 'No images were given.',
      next: 'Choose the studies of one patient, or a folder with them.',
    });
  }
  const inOrder = inStableOrder(datasets);
  const patientWarnings = checkOnePatient(inOrder);
  const isPreferred = ({ seriesInstanceUID, sopInstanceUIDs: [first] }: SessionSeries) =>
    preferredSeries.includes(seriesInstanceUID) || preferredSeries.includes(first);
  const { spects, cts, leftOut, projections } = sortSeries(inOrder);
  const frames = new Set(cts.flatMap(({ frameOfReferenceUID }) => frameOfReferenceUID ?? []));
  const acquisitions = groupAcquisitions(spects, isPreferred, ({ frameOfReferenceUID }) =>
    frames.has(frameOfReferenceUID ?? ''),
  );
  const drafts = groupBeds(acquisitions).map((group) =>
    draftSession(group, { cts, projections, cameras, isPreferred }),
  );
  const inUse = divideIntoCycles(withOwnIds(drafts)).map((cycle, n) =>
    ctOfOtherVisit(repeatedTimes(completeCycle(cycle, n + 1))),
  );
  const cycles = inUse.map((cycle) => lostTimePoints(cycle, inUse, leftOut));
  const [first] = inOrder;
  return {
    patient: {
      id: getString(first, 'PatientID'),
      name: getString(first, 'PatientName'),
      birthDate: getString(first, 'PatientBirthDate'),
    },
    cycles,
    leftOut,
    findings: [
      ...patientWarnings.map((text) => ({ code: 'PATIENT_INCOMPLETE', text }) as const),
      ...findingsOfAll(cycles),
    ],
  };
}
