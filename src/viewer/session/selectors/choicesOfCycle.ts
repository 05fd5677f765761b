import type { CycleChoices, SerialChoices } from '../slices/serialDoseSlice';

const nothingChosen: CycleChoices = { models: {}, knownHalfLives: {} };

/** What the user chose about one cycle alone; another cycle has other points and other curves. */
export function choicesOfCycle(
  { ofCycle }: Pick<SerialChoices, 'ofCycle'>,
  cycle: number,
): CycleChoices {
  return ofCycle[cycle] ?? nothingChosen;
}
