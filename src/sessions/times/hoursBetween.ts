import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import { momentOfIso } from './momentOfIso';

/**
 * Hours from one ISO 8601 time to another; by UTC where both have an offset, else by the clock on
 * the wall. Undefined where one is no date and time.
 */
export function hoursBetween(from: string, to: string): number | undefined {
  const [start, end] = [momentOfIso(from), momentOfIso(to)];
  return start && end ? minutesFrom(start, end) / 60 : undefined;
}
