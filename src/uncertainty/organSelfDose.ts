import { DosimetryError } from '../errors';
import { localDepositionDose } from '../dose';

/** Of four kidneys of the ICRP 110 adults (OpenDose, 177Lu): their S values times their masses. */
const reference = { doseConstant: 0.08623, massG: 146.25 } as const;

/**
 * Mean dose of a kidney from its own activity by an organ S value scaled to its mass, Gy: electrons
 * go with 1/m, photons with m^(-2/3) (Snyder, as in MIRD Pamphlet 11, 1975). The S value is that of
 * a kidney of 146 g, 0.08623 Gy g/(MBq h) with its photons, from the kidneys of the ICRP adult
 * phantoms (OpenDose collaboration); the electrons alone are 0.08531.
 * @throws INVALID_ARGUMENT for a mass that is not above 0 or a negative activity
 */
export function organSelfDose(timeIntegratedActivityMBqH: number, massG: number): number {
  if (!(massG < Infinity)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose by an organ S value cannot be computed.',
      why: `A mass of ${massG} g was given.`,
      next: 'Check the contour.',
    });
  }
  const electrons = localDepositionDose(timeIntegratedActivityMBqH, massG);
  const ofElectrons = localDepositionDose(1, reference.massG);
  const ofPhotons = reference.doseConstant / reference.massG - ofElectrons;
  const scale = (reference.massG / massG) ** (2 / 3);
  return electrons + timeIntegratedActivityMBqH * ofPhotons * scale;
}
