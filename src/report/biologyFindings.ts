import { isAbsorbedDose } from './isAbsorbedDose';
import type { CycleDescription, KidneyDoseResult, ReportFinding } from './kidneyDoseReport';

/** What BED rests on, or why there is none. */
export function biologyFindings(
  kidneys: readonly KidneyDoseResult[],
  cycles: readonly CycleDescription[],
): ReportFinding[] {
  const withDose = kidneys.filter(({ dose }) => dose !== undefined);
  if (withDose.length === 0) {
    return [];
  }
  const weighted = cycles.filter((cycle) => !isAbsorbedDose(cycle));
  if (weighted.length > 0) {
    return [
      {
        code: 'DOSE_NOT_ABSORBED',
        severity: 'warning',
        what: `${weighted.map(({ name }) => name).join(', ')}: the values are weighted for biological effect (DoseType EFFECTIVE), so there is no BED and no EQD2, and the doses are not put beside local values.`,
        next: 'Choose the map of the absorbed dose (DoseType PHYSICAL).',
      },
    ];
  }
  return assumedHalfLife(withDose, cycles);
}

/** The site's half-life is of no patient, and of no agent in particular. */
function assumedHalfLife(
  kidneys: readonly KidneyDoseResult[],
  cycles: readonly CycleDescription[],
): ReportFinding[] {
  const assumed = kidneys.flatMap(({ displayName, cycles: own }) =>
    own
      .filter(({ kinetics }) => kinetics?.source === 'configuration')
      .map(({ kinetics, cycleIndex }) => ({ displayName, kinetics: kinetics!, cycleIndex })),
  );
  if (assumed.length === 0) {
    return [];
  }
  const hours = assumed[0].kinetics.effectiveHalfLifeHours!;
  const sides = [...new Set(assumed.map(({ displayName }) => displayName.toLowerCase()))];
  const agents = [
    ...new Set(
      assumed.flatMap(
        ({ cycleIndex }) => cycles[cycleIndex].administration.radiopharmaceutical?.value ?? [],
      ),
    ),
  ];
  const agent =
    agents.length > 0
      ? `whatever holds for ${agents.join(', ')}`
      : 'and the images do not name the agent';
  return [
    {
      code: 'EFFECTIVE_HALF_LIFE_ASSUMED',
      severity: 'info',
      what: `BED and EQD2 (${sides.join(', ')}) rest on the site's effective half-life of ${hours.toFixed(1)} h, which was not measured in this patient, ${agent}.`,
      next: 'Enter the half-life of each kidney, or compute the dose from serial images.',
    },
  ];
}
