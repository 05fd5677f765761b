import type { KnownHalfLife } from '../kinetics';
import { halfLifeWithNuclide } from '../nuclides';
import type { NuclideName } from '../nuclides';

/** Effective half-life of 177Lu in kidneys over patients, mean and standard deviation, hours. */
const populations = [
  { agent: /psma/i, name: '177Lu-PSMA', hours: 36, sdHours: 8 },
  { agent: /dota|somat|oxodotreotide|lutathera/i, name: '177Lu-DOTATATE', hours: 50, sdHours: 9 },
] as const;
const [, usual] = populations;

/**
 * What a population says about one patient's kidneys, for a single measurement without an earlier
 * cycle (docs/dosimetry.md). An agent that is not known is taken as DOTATATE, and another nuclide
 * than 177Lu as leaving the kidneys as 177Lu does; `source` says both.
 * @param radiopharmaceutical as the images name it
 */
export function populationHalfLife(
  radionuclide: NuclideName,
  radiopharmaceutical = '',
): KnownHalfLife {
  const known = populations.find(({ agent }) => agent.test(radiopharmaceutical));
  const { name, hours, sdHours } = known ?? usual;
  const carried = halfLifeWithNuclide(hours, '177Lu', radionuclide);
  const patients = `population of patients with ${name}`;
  const agent = known
    ? ''
    : `; the agent ${radiopharmaceutical ? `"${radiopharmaceutical}"` : 'of this patient'} is not known`;
  const nuclide =
    radionuclide === '177Lu' ? '' : `, its biological half-life carried to ${radionuclide}`;
  return {
    effectiveHalfLifeHours: carried,
    // The biological half-life is what differs between patients.
    relativeStandardUncertainty: (sdHours / hours) * (carried / hours),
    source: `${patients}${nuclide}${agent}`,
  };
}
