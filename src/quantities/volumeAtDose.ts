import { privateScheme } from './codedConcept';
import type { Quantity } from './quantity';

/** V_x as a volume: how much of the kidney receives at least that dose, ml. */
export function volumeAtDose(doseGy: number): Quantity {
  return {
    id: `v${doseGy}-ml`,
    label: `V${doseGy} (volume with at least ${doseGy} Gy)`,
    shortLabel: `V ${doseGy} Gy, volume`,
    unit: 'ml',
    decimals: 1,
    // One column for every x: its cell is a list.
    csvColumn: 'Vx_volumes_ml',
    codes: {
      concept: {
        scheme: privateScheme,
        value: `V${doseGy}`.slice(0, 16),
        meaning: `Volume with at least ${doseGy} Gy`,
      },
    },
    formulaId: () => 'volume-at-dose',
    read: ({ dose }) => dose?.volumesAtDose.find((entry) => entry.doseGy === doseGy)?.volumeMl,
  };
}
