const electronRestKeV = 511;
const electronRadiusCm = 2.8179403e-13;
const fineStructure = 1 / 137.036;
const moleculesPerMl = 3.3428e22;
/** Atomic number, and atoms in a molecule of water. */
const atoms = [
  [1, 2],
  [8, 1],
] as const;

/**
 * Inverse transport mean free path of an electron in water, 1/mm: the first moment of screened
 * Rutherford scattering with Moliere's screening.
 */
export function transportPerMm(keV: number): number {
  const gamma = 1 + keV / electronRestKeV;
  const beta2 = 1 - 1 / gamma ** 2;
  const momentum2 = gamma ** 2 * beta2;
  let sum = 0;
  for (const [z, count] of atoms) {
    const screening =
      (((fineStructure * Math.cbrt(z)) / 0.885) ** 2 / (4 * momentum2)) *
      (1.13 + (3.76 * (fineStructure * z) ** 2) / beta2);
    sum += count * z * (z + 1) * (Math.log(1 + 1 / screening) - 1 / (1 + screening));
  }
  return (
    (2 * Math.PI * electronRadiusCm ** 2 * moleculesPerMl * sum) / (10 * gamma ** 2 * beta2 ** 2)
  );
}
