import { testMaps } from '../../tests/helpers/testMaps';
import { anatomySamples } from './anatomySamples';

/** A plate of bone at i = 3 and lung above k = 7. */
const maps = testMaps([6, 5, 10], (i, _j, k) => ({ bone: i === 3 ? 0.5 : 0, lung: k > 7 ? 1 : 0 }));
maps.geometry.imagePositionPatient = [-30, -20, -40];

describe('anatomySamples', () => {
  it('are the cells with bone or lung, where they lie and what they hold', () => {
    const samples = anatomySamples(maps);
    // The plate has 5 x 10 cells, the lung's two slices 60, of which 10 are the plate's too.
    expect(samples.count).toBe(50 + 60 - 10);
    expect(samples.weightSum).toBe(100);
    const first = { x: samples.x[0], y: samples.y[0], z: samples.z[0] };
    expect(first).toEqual({ x: 0, y: -20, z: -40 });
    expect([samples.bone[0], samples.lung[0], samples.index[0]]).toEqual([0.5, 0, 3]);
    for (let s = 0; s < samples.count; s++) {
      expect(samples.bone[s]).toBe(maps.bone[samples.index[s]]);
      expect(samples.lung[s]).toBe(maps.lung[samples.index[s]]);
    }
    // 50 cells of 0.5 and 60 of 1 among 100.
    expect(samples.boneRms).toBeCloseTo(Math.sqrt((50 * 0.25) / 100), 6);
    expect(samples.lungRms).toBeCloseTo(Math.sqrt(60 / 100), 6);
  });

  it('leaves out what was not scanned', () => {
    const half = { ...maps, covered: maps.covered.map((_v, n) => (n < 150 ? 0 : 1)) };
    const samples = anatomySamples(half);
    expect(samples.count).toBe(25 + 60 - 10);
    expect(Math.min(...samples.z)).toBe(10);
  });

  it('takes one cell of so many', () => {
    const all = anatomySamples(maps).count;
    const some = anatomySamples(maps, { stride: 5 }).count;
    expect(Math.abs(some - all / 5)).toBeLessThanOrEqual(4);
  });

  it('weighs by the distance from the kidneys’ level', () => {
    const samples = anatomySamples(maps, { localMm: 20 });
    const weightAt = (z: number) => samples.weight[samples.z.indexOf(z)];
    expect(weightAt(0)).toBe(1);
    expect(weightAt(20)).toBeCloseTo(Math.exp(-0.5), 6);
    expect(anatomySamples(maps, { localMm: 10 }).z.every((z) => Math.abs(z) < 25)).toBe(true);
    expect(weightAt(-40)).toBeCloseTo(Math.exp(-2), 6);
    expect(samples.weightSum).toBeCloseTo(
      samples.weight.reduce((a, b) => a + b, 0),
      4,
    );
  });
});
