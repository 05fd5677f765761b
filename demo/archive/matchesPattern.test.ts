import fc from 'fast-check';
import { processorSeconds } from '../../tests/helpers/processorSeconds';
import { matchesPattern } from './matchesPattern';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.', '('), maxLength: 12 });

describe('matchesPattern', () => {
  it('says what a regular expression says', () => {
    fc.assert(
      fc.property(text, text, (value, pattern) => {
        const expression = pattern
          .replace(/[.(]/g, '\\$&')
          .replace(/\*+/g, '.*')
          .replace(/\?/g, '.');
        expect(matchesPattern(value, pattern)).toBe(new RegExp(`^${expression}$`, 's').test(value));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not go back and forth', () => {
    const seconds = processorSeconds(() => {
      expect(matchesPattern('a'.repeat(5000), `${'*a'.repeat(2000)}*b`)).toBe(false);
    });
    expect(seconds).toBeLessThan(60);
  });
});
