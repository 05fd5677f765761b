import type { LimitedQuantity, LocalLimit } from '../configuration';
import type { GaugeReading } from './kidneyDoseReport';

/**
 * The numbers of a kidney against the values of the site, in the order of the site; limits of a
 * quantity that is not known are left out. No verdict is drawn.
 */
export function gaugeReadings(
  dosesGy: Partial<Record<LimitedQuantity, number>>,
  limits: readonly LocalLimit[],
): GaugeReading[] {
  return limits.flatMap(({ name, quantity, valueGy, source }) => {
    const doseGy = dosesGy[quantity];
    return doseGy === undefined
      ? []
      : [{ name, quantity, doseGy, limitGy: valueGy, fraction: doseGy / valueGy, source }];
  });
}
