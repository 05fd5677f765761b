import { getString } from '../../dicom';
import { offsetMinutes } from '../../dicom/attributes/times/offsetMinutes';
import type { Moment } from '../../dicom/attributes/times/moment';
import { administrationFacts } from '../../dicom/dosemap/times/administrationFacts';
import type { AdministrationFacts } from '../../dicom/dosemap/times/administrationFacts';
import { timeAfterAdministration } from '../../dicom/dosemap/times/timeAfterAdministration';
import type { TimeAfterAdministration } from '../../dicom/dosemap/times/timeAfterAdministration';
import type { NaturalDataset } from '../../dicom/types';
import { DosimetryError } from '../../errors';
import { momentOfIso } from '../times/momentOfIso';

/** What the images of one time point say about the administration before it. */
export interface SessionAdministration {
  /** Of the administration; undefined where the images say none that can be one. */
  moment?: Moment;
  facts: AdministrationFacts;
  time: TimeAfterAdministration;
}

/**
 * The administration by the images of one session. One at the time of the scan is that of software
 * that decayed the activity and rewrote its time, and a time without its date is of no sure day:
 * both are none. Numbers that are none are said; the hours are then not known.
 */
export function sessionAdministration(datasets: readonly NaturalDataset[]): SessionAdministration {
  try {
    return statedBy(datasets);
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    const said = `${error.what} ${error.why}`;
    return {
      facts: { administration: {}, isOfScan: false, remarks: [] },
      time: { contradiction: said, notes: [] },
    };
  }
}

function statedBy(datasets: readonly NaturalDataset[]): SessionAdministration {
  const facts = administrationFacts(datasets[0]);
  const time = timeAfterAdministration(datasets);
  const start = facts.administration.dateTime;
  const isStated =
    start?.detail === 'RadiopharmaceuticalStartDateTime' &&
    !facts.isOfScan &&
    time.contradiction === undefined;
  const own = isStated ? momentOfIso(start.value) : undefined;
  const zone = offsetMinutes(getString(datasets[0], 'TimezoneOffsetFromUTC'));
  return {
    facts,
    time,
    ...(own && {
      moment: { ...own, ...(own.offsetMinutes === undefined && { offsetMinutes: zone }) },
    }),
  };
}
