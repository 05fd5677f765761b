import type { Administration } from '../../../dose';
import { findNuclide } from '../../../nuclides';
import { getNumber } from '../../attributes/getNumber';
import { getSequence } from '../../attributes/getSequence';
import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';
import { acquisitionTime } from './acquisitionTime';
import { isoTime } from '../../attributes/times/isoTime';
import { minutesBetween } from '../../attributes/times/minutesBetween';
import { minutesFrom } from '../../attributes/times/minutesFrom';
import { moment } from '../../attributes/times/moment';
import { namedNuclides } from '../nuclide/namedNuclides';
import { nuclides } from '../nuclide/nuclides';
import { sameMomentMinutes } from './sameMomentMinutes';
import { scanMoment } from './scanMoment';

/** What an image says about its administration, before it is put into sentences. */
export interface AdministrationFacts {
  administration: Administration;
  /** The "administration" is at the scan: software that decayed the activity to the scan. */
  isOfScan: boolean;
  /** ImageComments, where they name an activity. */
  comment?: string;
  /** What looks wrong, as sentences. */
  remarks: string[];
}

/** Therapies lie inside, those with 225Ac among them; outside, the unit is suspect. */
const plausibleMBq = { lowest: 1, highest: 50000 };

/**
 * Administered activity and its time from an NM or PT image. RadionuclideTotalDose (0018,1074) is
 * in MBq in NM (PS3.3 C.8.4.10) and in Bq in PT (C.8.9.2). Nothing is corrected: what looks wrong
 * is said, and every value can be replaced by the user's.
 * @throws INVALID_TAG for numbers that are none
 */
export function administrationFacts(dataset: NaturalDataset): AdministrationFacts {
  const remarks: string[] = [];
  let isOfScan = false;
  const administration: Administration = {};
  const modality = getString(dataset, 'Modality');
  const items = getSequence(dataset, 'RadiopharmaceuticalInformationSequence');
  const [item] = items;
  if (items.length > 1) {
    remarks.push(
      `The images name ${items.length} administrations; activity and time of the first were taken.`,
    );
  }
  if (item && (modality === 'NM' || modality === 'PT')) {
    const total = getNumber(item, 'RadionuclideTotalDose');
    if (total !== undefined && total > 0) {
      const isBq = modality === 'PT';
      const activityMBq = isBq ? total / 1e6 : total;
      administration.activityMBq = {
        value: activityMBq,
        source: 'file',
        detail: `RadionuclideTotalDose ${total} ${isBq ? 'Bq' : 'MBq'} of the ${modality} image`,
      };
      if (activityMBq < plausibleMBq.lowest || activityMBq > plausibleMBq.highest) {
        remarks.push(
          `The administered activity reads ${activityMBq.toPrecision(3)} MBq (RadionuclideTotalDose ${total}, in ${isBq ? 'Bq' : 'MBq'} for ${modality}); the file may use another unit.`,
        );
      }
    }
    const started = startOf(item, dataset);
    if (started) {
      administration.dateTime = started;
      isOfScan = isSameMoment(started.value, dataset);
    }
    const radionuclide = radionuclideOf(item);
    if (radionuclide) {
      administration.radionuclide = { value: radionuclide, source: 'file' };
      if (!findNuclide(radionuclide)) {
        remarks.push(
          `The administered activity in the images is of ${radionuclide}, of which no dose can be computed.`,
        );
      }
    }
    const agent = getString(item, 'Radiopharmaceutical');
    if (agent) {
      administration.radiopharmaceutical = { value: agent, source: 'file' };
    }
  }
  const comments = getString(dataset, 'ImageComments');
  const namesActivity = comments !== undefined && /\b[MG]Bq\b/i.test(comments);
  return { administration, isOfScan, remarks, ...(namesActivity && { comment: comments }) };
}

function startOf(item: NaturalDataset, dataset: NaturalDataset): Administration['dateTime'] {
  const dateTime = getString(item, 'RadiopharmaceuticalStartDateTime');
  const iso = dateTime && isoTime(dateTime);
  if (iso) {
    return { value: iso, source: 'file', detail: 'RadiopharmaceuticalStartDateTime' };
  }
  // A time alone counts as of the scan's day, which is the standard's own reading (PS3.3 C.8.9.2).
  const time = getString(item, 'RadiopharmaceuticalStartTime');
  const scan = acquisitionTime(dataset);
  const sameDay = time && scan && isoTime(scan.slice(0, 10).replaceAll('-', '') + time);
  // One that lies after the scan is of an earlier day, which the file does not name.
  return sameDay && minutesBetween(sameDay, scan) >= -sameMomentMinutes
    ? {
        value: sameDay,
        source: 'file',
        detail: 'RadiopharmaceuticalStartTime, taken as of the day of the scan',
      }
    : undefined;
}

function isSameMoment(iso: string, dataset: NaturalDataset): boolean {
  const scan = scanMoment([dataset]).moment;
  const zone = getString(dataset, 'TimezoneOffsetFromUTC');
  const [local, offset] = [iso.slice(0, 19).replace(/[-:T]/g, ''), iso.slice(19).replace(':', '')];
  const start = moment(local + offset, '', zone);
  return (
    scan !== undefined &&
    start !== undefined &&
    Math.abs(minutesFrom(start, scan)) <= sameMomentMinutes
  );
}

/**
 * The nuclide that the code or the agent names; a name of the code that is not understood as it is.
 */
function radionuclideOf(item: NaturalDataset): string | undefined {
  const [code] = getSequence(item, 'RadionuclideCodeSequence');
  const value = code && getString(code, 'CodeValue');
  const meaning = code && getString(code, 'CodeMeaning');
  const known = nuclides.find(({ codes }) => value !== undefined && codes?.includes(value));
  const agent = getString(item, 'Radiopharmaceutical');
  const [named] = [meaning, agent].flatMap((text) => (text ? namedNuclides(text) : []));
  return known?.name ?? (named === 'Lu' ? '177Lu' : named) ?? meaning;
}
