import { nuclideOf } from '../../../nuclides';
import type { NuclideName } from '../../../nuclides';
import { getString } from '../../attributes/getString';
import { minutesFrom } from '../../attributes/times/minutesFrom';
import { moment } from '../../attributes/times/moment';
import type { NaturalDataset } from '../../types';
import { scanMoment } from '../times/scanMoment';
import { isToAdministration } from '../values/isToAdministration';

/** Half an hour changes the activity of 177Lu by 0.2 %. */
const toleranceMinutes = 30;

/**
 * Decay Correction DateTime (0018,9701), which some cameras write into NM and PT, against the scan
 * that the values are taken to be of.
 * @returns sentences; none where DecayCorrection ADMIN says that they are of another time
 */
export function decayCorrectionTime(
  dataset: NaturalDataset,
  radionuclide: NuclideName | undefined,
): string[] {
  const text = getString(dataset, 'DecayCorrectionDateTime');
  if (!text || isToAdministration(dataset)) {
    return [];
  }
  const corrected = moment(text, '', getString(dataset, 'TimezoneOffsetFromUTC'));
  const scan = scanMoment([dataset]).moment;
  const minutes = corrected && scan ? minutesFrom(corrected, scan) : 0;
  if (Math.abs(minutes) <= toleranceMinutes) {
    return [];
  }
  const hours = minutes / 60;
  const where = `${Math.abs(hours).toFixed(1)} h ${hours > 0 ? 'before' : 'after'} the scan`;
  const factor = radionuclide && 2 ** (hours / nuclideOf(radionuclide).halfLifeHours);
  const effect =
    factor === undefined
      ? 'the dose is wrong'
      : `the dose is ${Math.abs((factor - 1) * 100).toFixed(0)} % too ${factor > 1 ? 'high' : 'low'}`;
  return [
    `DecayCorrectionDateTime ${text} lies ${where}; the values were taken as of the scan. If they are of that time, ${effect}.`,
  ];
}
