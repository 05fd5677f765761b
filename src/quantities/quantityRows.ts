import { quantities } from './quantities';
import type { Quantity } from './quantity';
import { volumeAtDose } from './volumeAtDose';
import { volumeShareAtDose } from './volumeShareAtDose';

/**
 * Every quantity in the order of a table, row by row: one to a row, but V_x as share and as volume.
 * @param volumeAtDosesGy doses x of V_x; those of the report
 */
export function quantityRows(volumeAtDosesGy: readonly number[]): Quantity[][] {
  const rowsOfVx = volumeAtDosesGy.map((doseGy) => [
    volumeShareAtDose(doseGy),
    volumeAtDose(doseGy),
  ]);
  return Object.values<Quantity>(quantities).flatMap((quantity) =>
    // After the other numbers of the histogram.
    quantity === quantities.d2 ? [[quantity], ...rowsOfVx] : [[quantity]],
  );
}
