import type { KnownHalfLife } from '../kinetics';

/** Effective half-life of 177Lu in kidneys over patients, mean and standard deviation, hours. */
const populations = [
  { agent: /psma/i, name: '177Lu-PSMA', hours: 36, sdHours: 8 },
  { agent: /dota|somat|oxodotreotide|lutathera/i, name: '177Lu-DOTATATE', hours: 50, sdHours: 9 },
] as const;
const [, usual] = populations;

/**
 * What a population says about one patient's kidneys, for a single measurement without an earlier
 * cycle (docs/dosimetry.md). An agent that is not known is taken as DOTATATE, which `source` says.
 * @param radiopharmaceutical as the images name it
 */
export function populationHalfLife(radiopharmaceutical = ''): KnownHalfLife {
  const known = populations.find(({ agent }) => agent.test(radiopharmaceutical));
  const { name, hours, sdHours } = known ?? usual;
  return {
    effectiveHalfLifeHours: hours,
    relativeStandardUncertainty: sdHours / hours,
    source: known
      ? `population of patients with ${name}`
      : `population of patients with ${name}; the agent ${radiopharmaceutical ? `"${radiopharmaceutical}"` : 'of this patient'} is not known`,
  };
}
