import type { DoseChoice } from '../slices/doseSlice';
import { doseTitle } from './doseTitle';

const choice = (displaySetInstanceUID: string, title: string): DoseChoice => ({
  displaySetInstanceUID,
  title,
  quantity: 'dose',
  basis: 'Modality RTDOSE.',
});
const ready = { status: 'ready', title: 'A' } as const;

describe('doseTitle', () => {
  it('joins the titles of the list', () => {
    const doseChoices = [choice('a', 'A, PLAN'), choice('b', 'B, BEAM')];
    expect(doseTitle({ dose: ready, doseChoices, selectedDoseUIDs: ['b', 'a'] })).toBe(
      'B, BEAM + A, PLAN',
    );
  });

  it("is the map's own where it is in the list no more, and none before it is read", () => {
    const state = { doseChoices: [], selectedDoseUIDs: ['a'] };
    expect(doseTitle({ ...state, dose: ready })).toBe('A');
    expect(doseTitle({ ...state, dose: { status: 'loading' } })).toBeUndefined();
  });
});
