import { carriedHalfLife, populationHalfLife } from '../../src/serial';
import type { SerialDose, SerialDoseInput } from '../../src/serial';
import { radionuclideOfCycle } from '../../src/sessions';
import type { TherapyCycle } from '../../src/sessions';
import { kidneySides } from '../../src/labels';
import { doseOfCycle } from './doseOfCycle';
import type { CycleChoices } from './doseOfCycle';
import type { TherapyFiles } from './readTherapy';
import type { SessionContours } from './sessionContours';

/**
 * The doses of all cycles. Those with several time points come first, since a cycle with a single
 * one takes its half-life from them.
 * @returns in the order of the cycles
 */
export async function doseOfCycles(
  therapy: TherapyFiles,
  contours: ReadonlyMap<string, SessionContours>,
  choices: CycleChoices,
): Promise<SerialDose[]> {
  const cycles = therapy.reading.cycles.filter(({ sessions }) =>
    sessions.some(({ isUsed }) => isUsed),
  );
  const isSingle = ({ sessions }: TherapyCycle) =>
    sessions.filter(({ isUsed }) => isUsed).length === 1;
  const doses: SerialDose[] = [];
  for (const cycle of [...cycles.filter((one) => !isSingle(one)), ...cycles.filter(isSingle)]) {
    doses.push(
      await doseOfCycle(cycle, therapy, contours, {
        ...choices,
        knownHalfLives: halfLivesFor(cycle, doses),
      }),
    );
  }
  return doses.sort((a, b) => a.summary.cycle - b.summary.cycle);
}

function halfLivesFor(
  cycle: TherapyCycle,
  doses: readonly SerialDose[],
): SerialDoseInput['knownHalfLives'] {
  const summaries = doses.map(({ summary }) => summary);
  const radionuclide = radionuclideOfCycle(cycle);
  const population = populationHalfLife(
    radionuclide,
    cycle.administration.radiopharmaceutical?.value,
  );
  return Object.fromEntries(
    kidneySides.map(({ side }) => [side, carriedHalfLife(side, { cycle: cycle.number, radionuclide }, summaries) ?? population]),
  );
}
