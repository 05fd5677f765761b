import type { SerialDose } from '../../src/serial';
import { radionuclideOfCycle } from '../../src/sessions';
import { inComputingOrder, knownHalfLives, knownStructureHalfLives } from '../../src/therapy';
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
  const doses: SerialDose[] = [];
  for (const cycle of inComputingOrder(therapy.reading.cycles)) {
    const { number, administration } = cycle;
    const halfLives = knownHalfLives(
      {
        cycle: number,
        radionuclide: radionuclideOfCycle(cycle),
        radiopharmaceutical: administration.radiopharmaceutical?.value,
      },
      doses.map(({ summary }) => summary),
    );
    const structureHalfLives = knownStructureHalfLives(
      { cycle: number, radionuclide: radionuclideOfCycle(cycle) },
      doses.map(({ summary }) => summary),
    );
    const ofCycle = { ...choices, knownHalfLives: halfLives, structureHalfLives };
    doses.push(await doseOfCycle(cycle, therapy, contours, ofCycle));
  }
  return doses.sort((a, b) => a.summary.cycle - b.summary.cycle);
}
