import { createRuleEngine, syntheticTrunk } from '../../../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../../../tests/helpers/syntheticTrunk';
import { testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import { takeCoarseLook } from './takeCoarseLook';

const spec = testSpec({ dimensions: [34, 34, 24], spacingMm: [9.8, 9.8, 13.3] });
const right: Ellipsoid = { centre: [-60, 20, 0], radii: [30, 28, 54] };
/** Its lower half is thin: the middle of its bounds lies below its centroid. */
const left: Ellipsoid[] = [
  { centre: [60, 20, 20], radii: [32, 30, 50] },
  { centre: [60, 20, -60], radii: [14, 14, 60] },
];

describe('takeCoarseLook', () => {
  it('reads one pass for the search and for the close looks', async () => {
    const engine = createRuleEngine(spec);
    const ct = syntheticTrunk({
      extentMm: [320, 230, 400],
      spacingMm: [8, 8, 8],
      kidneys: [right, ...left],
      body: { centre: [0, 0], radii: [150, 100] },
    });
    const box = createBoxGeometry([0, 10, 0], spec);
    const options = { spec, engine, threshold: 0.5, midlineX: 0 };
    const { seen, kidneys, box: lookedAt } = await takeCoarseLook(ct, box, options);
    expect(engine.runs).toBe(1);
    expect(lookedAt).toBe(box);
    expect(seen.right.centroid![2]).toBeCloseTo(kidneys.right!.centre[2], -1);
    // What the box is moved by is the centroid; what the close look begins with, the bounds.
    expect(seen.left.centroid![2] - kidneys.left!.centre[2]).toBeGreaterThan(10);
    expect(kidneys.left!.centre[2]).toBeLessThan(-15);
  });
});
