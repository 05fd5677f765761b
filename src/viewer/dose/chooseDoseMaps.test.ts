import type { DoseChoice } from '../session/slices/doseSlice';
import { chooseDoseMaps } from './chooseDoseMaps';

const choice = (uid: string, change: Partial<DoseChoice> = {}): DoseChoice => ({
  displaySetInstanceUID: uid,
  title: uid,
  quantity: 'dose',
  basis: 'Modality RTDOSE.',
  ...change,
});
const chosen = (
  choices: DoseChoice[],
  wanted: string[] = [],
  options: Partial<Parameters<typeof chooseDoseMaps>[2]> = {},
) =>
  chooseDoseMaps(choices, wanted, { hasRequest: false, fromActivity: {}, ...options }).map(
    ({ title }) => title,
  );

describe('chooseDoseMaps', () => {
  it('takes the only one unasked, none of several, and the one of a whole treatment before others', () => {
    expect(chosen([choice('a')])).toEqual(['a']);
    expect(chosen([choice('a'), choice('b')])).toEqual([]);
    expect(chosen([choice('a'), choice('b', { extent: 'whole' })])).toEqual(['b']);
  });

  it('takes one of a beam or fraction, or values of unknown meaning, only when asked', () => {
    const choices = [choice('beam', { extent: 'part' }), choice('nm', { quantity: 'unknown' })];
    expect(chosen(choices)).toEqual([]);
    expect(chosen(choices, ['beam', 'nm'])).toEqual(['beam', 'nm']);
  });

  it('takes an activity image only with how its dose is computed', () => {
    const spect = [choice('spect', { quantity: 'activity-concentration' })];
    const entry = { hoursAfterAdministration: 24, effectiveHalfLifeHours: 52 };
    expect(chosen(spect, ['spect'], { hasRequest: true })).toEqual([]);
    expect(chosen(spect, ['spect'], { fromActivity: { spect: entry } })).toEqual(['spect']);
  });

  it('takes none when told so', () => {
    expect(chosen([choice('a')], [], { hasRequest: true })).toEqual([]);
    expect(chosen([choice('a')], ['gone'])).toEqual(['a']);
  });
});
