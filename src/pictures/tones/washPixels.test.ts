import { jetColor } from './jetColor';
import { washPixels } from './washPixels';

const wash = { thresholdGy: 1, maximumGy: 10, opacity: 0.5 };
const pixelOf = (dose: number) => [...washPixels(Float32Array.of(dose), wash)];

describe('washPixels', () => {
  it('draws nothing below the threshold and where nothing is known', () => {
    expect([0.99, 0, NaN].map((dose) => pixelOf(dose)[3])).toEqual([0, 0, 0]);
  });

  it('is faint at the threshold, and has the wanted opacity at the top and above', () => {
    expect(Math.abs(pixelOf(1)[3] - 0.3 * 0.5 * 255)).toBeLessThan(1);
    expect(Math.abs(pixelOf(10)[3] - 0.5 * 255)).toBeLessThan(1);
    expect(pixelOf(40)).toEqual(pixelOf(10));
  });

  it('goes from blue over green to red', () => {
    const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => jetColor(share));
    expect(low[2]).toBeGreaterThan(Math.max(low[0], low[1]));
    expect(middle[1]).toBe(255);
    expect(high[0]).toBeGreaterThan(Math.max(high[1], high[2]));
    expect(pixelOf(5).slice(0, 3)).toEqual(jetColor(0.5));
  });
});
