import type { SpectSession, TherapyCycle } from '../../sessions';
import { cycleOfStudy } from './cycleOfStudy';

const cycleOf = (number: number, studies: string[]): TherapyCycle => ({
  number,
  administration: { hints: [] },
  sessions: studies.map(
    (studyInstanceUID) => ({ beds: [{ studyInstanceUID }] }) as unknown as SpectSession,
  ),
  findings: [],
});
const cycles = [cycleOf(1, ['a', 'b']), cycleOf(2, ['c'])];

describe('cycleOfStudy', () => {
  it('is the one with an image of the study, else the last', () => {
    expect(cycleOfStudy({ cycles }, ['b'])).toBe(1);
    expect(cycleOfStudy({ cycles }, ['c'])).toBe(2);
    expect(cycleOfStudy({ cycles }, ['other'])).toBe(2);
    expect(cycleOfStudy({ cycles: [] }, ['a'])).toBe(1);
  });
});
