import type { Quantity } from './quantity';

/** V_x as a share of the kidney inside the dose map, per cent. */
export function volumeShareAtDose(doseGy: number): Quantity {
  return {
    id: `v${doseGy}-percent`,
    label: `V${doseGy} (share of the volume with at least ${doseGy} Gy)`,
    shortLabel: `V ${doseGy} Gy, share`,
    unit: '%',
    decimals: 1,
    formulaId: () => 'volume-share-at-dose',
    read: ({ dose }) =>
      dose?.volumesAtDose.find((entry) => entry.doseGy === doseGy)?.volumeFraction,
  };
}
