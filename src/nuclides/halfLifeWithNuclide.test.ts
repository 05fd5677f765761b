import fc from 'fast-check';
import { halfLifeWithNuclide } from './halfLifeWithNuclide';
import { nuclides } from './nuclides';

const names = fc.constantFrom(...nuclides.map(({ name }) => name));

describe('halfLifeWithNuclide', () => {
  it('exchanges the physical part: 50 h of 177Lu are 72.8 h of biology, 34.1 h with 90Y', () => {
    const biological = 1 / (1 / 50 - 1 / (6.647 * 24));
    expect(biological).toBeCloseTo(72.8, 1);
    const withYttrium = halfLifeWithNuclide(50, '177Lu', '90Y');
    expect(withYttrium).toBeCloseTo(1 / (1 / biological + 1 / 64.1), 2);
    expect(withYttrium).toBeCloseTo(34.1, 1);
  });

  it('is never longer than the decay, and comes back', () => {
    fc.assert(
      fc.property(names, names, fc.double({ min: 1, max: 60, noNaN: true }), (from, to, hours) => {
        const carried = halfLifeWithNuclide(hours, from, to);
        const physical = nuclides.find(({ name }) => name === to)!.halfLifeHours;
        expect(carried).toBeLessThanOrEqual(physical * (1 + 1e-12));
        expect(halfLifeWithNuclide(carried, to, from)).toBeCloseTo(hours, 6);
      }),
    );
  });

  it('makes the other nuclide’s decay of a half-life without washout', () => {
    expect(halfLifeWithNuclide(200, '177Lu', '90Y')).toBeCloseTo(64.1, 1);
    expect(halfLifeWithNuclide(200, '177Lu', '177Lu')).toBe(200);
  });
});
