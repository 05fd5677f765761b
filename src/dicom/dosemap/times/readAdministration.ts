import type { Administration } from '../../../dose';
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

export interface AdministrationReading {
  administration: Administration;
  /** Remarks for the user, as sentences. */
  notes: string[];
}

/** Therapies with 177Lu lie in this range; outside it, the unit is doubtful. */
const plausibleMBq = { lowest: 1, highest: 50000 };

/**
 * Administered activity and its time from an NM or PT image. RadionuclideTotalDose (0018,1074) is
 * in MBq in NM (PS3.3 C.8.4.10) and in Bq in PT (C.8.9.2). Nothing is corrected: doubtful values
 * are reported, and the user can replace every value.
 * @throws INVALID_TAG for values that are not numbers
 */
export function readAdministration(dataset: NaturalDataset): AdministrationReading {
  const notes: string[] = [];
  const administration: Administration = {};
  const modality = getString(dataset, 'Modality');
  const items = getSequence(dataset, 'RadiopharmaceuticalInformationSequence');
  const [item] = items;
  if (items.length > 1) {
    notes.push(
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
        notes.push(
          `The administered activity reads ${activityMBq.toPrecision(3)} MBq (RadionuclideTotalDose ${total}, in ${isBq ? 'Bq' : 'MBq'} for ${modality}); the file may use another unit.`,
        );
      }
    }
    const started = startOf(item, dataset);
    if (started) {
      administration.dateTime = started;
      if (isSameMoment(started.value, dataset)) {
        notes.push(
          'The time of administration is that of the scan: the activity was probably decayed to the scan by the software that wrote the images. Enter the activity and time of the injection.',
        );
      }
    }
    const radionuclide = radionuclideOf(item);
    if (radionuclide) {
      administration.radionuclide = { value: radionuclide, source: 'file' };
      if (radionuclide !== '177Lu') {
        notes.push(
          `The administered activity in the images is of ${radionuclide}, and the therapy is taken as one with 177Lu.`,
        );
      }
    }
    const agent = getString(item, 'Radiopharmaceutical');
    if (agent) {
      administration.radiopharmaceutical = { value: agent, source: 'file' };
    }
  }
  const comments = getString(dataset, 'ImageComments');
  if (comments && /\bMBq\b/i.test(comments)) {
    notes.push(`The image comments say: "${comments}".`);
  }
  return { administration, notes };
}

function startOf(item: NaturalDataset, dataset: NaturalDataset): Administration['dateTime'] {
  const dateTime = getString(item, 'RadiopharmaceuticalStartDateTime');
  const iso = dateTime && isoTime(dateTime);
  if (iso) {
    return { value: iso, source: 'file', detail: 'RadiopharmaceuticalStartDateTime' };
  }
  // A time without a date counts as of the day of the scan, as the standard defines it (PS3.3
  // C.8.9.2).
  const time = getString(item, 'RadiopharmaceuticalStartTime');
  const scan = acquisitionTime(dataset);
  const sameDay = time && scan && isoTime(scan.slice(0, 10).replaceAll('-', '') + time);
  // A time after that of the scan belongs to an earlier day, which the file does not name.
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
 * The nuclide that the code or the agent names; the name in the code as it is, where it is not
 * understood.
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
