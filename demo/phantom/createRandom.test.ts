import { createRandom } from './createRandom';

describe('createRandom', () => {
  it('gives the same numbers for the same seed and stream, others for another', () => {
    const draw = (seed: number, stream: string): number[] => {
      const random = createRandom(seed, stream);
      return Array.from({ length: 8 }, () => random.bits());
    };
    expect(draw(7, 'liver')).toEqual(draw(7, 'liver'));
    expect(draw(7, 'liver')).not.toEqual(draw(8, 'liver'));
    expect(draw(7, 'liver')).not.toEqual(draw(7, 'spleen'));
  });

  it('is uniform and normal in its first moments', () => {
    const random = createRandom(1, 'moments');
    const count = 200_000;
    let uniformSum = 0;
    let normalSum = 0;
    let normalSquares = 0;
    for (let n = 0; n < count; n += 1) {
      const u = random.uniform();
      uniformSum += u;
      const g = random.normal();
      normalSum += g;
      normalSquares += g * g;
    }
    // Five standard errors each.
    expect(Math.abs(uniformSum / count - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(normalSum / count)).toBeLessThan(5 / Math.sqrt(count));
    expect(Math.abs(normalSquares / count - 1)).toBeLessThan(0.02);
  });
});
