import fc from 'fast-check';
import { labelmaps } from '../../tests/helpers/labelmapArbitraries';
import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { contoursToLabelmap } from '../../tests/oracles/contoursToLabelmap';
import { contourVolumeMl } from '../../tests/oracles/contourVolumeMl';
import { labelmapToContours } from './labelmapToContours';
import { signedArea } from './signedArea';
import { simplifyContours } from './simplifyContours';

describe('simplifyContours', () => {
  const geometry = testGeometry({ dimensions: [80, 80, 9] });
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [40, 38, 4], [24, 31, 4.5]);
  addEllipsoid(labelmap, 0, [40, 38, 4], [7, 9, 2]);
  const exact = labelmapToContours(labelmap, 1);
  const pointsOf = (contours: typeof exact) =>
    contours.flatMap(({ loops }) => loops).reduce((sum, { points }) => sum + points.length / 2, 0);

  it('takes most points off a kidney and stays within the bound', () => {
    const simple = simplifyContours(exact);
    expect(pointsOf(simple)).toBeLessThan(0.6 * pointsOf(exact));
    const change = contourVolumeMl(simple, geometry) / contourVolumeMl(exact, geometry) - 1;
    expect(Math.abs(change)).toBeLessThanOrEqual(0.001);
  });

  it('moves no voxel further than the deviation allows: voxels change at the rim only', () => {
    const voxels = contoursToLabelmap(simplifyContours(exact), geometry).data;
    const changed = voxels.filter((label, n) => label !== labelmap.data[n]).length;
    const total = labelmap.data.filter(Boolean).length;
    expect(changed / total).toBeLessThan(0.02);
  });

  it('changes nothing when no change is allowed', () => {
    expect(simplifyContours(exact, { maxDeviationPx: 0 })).toEqual(exact);
  });

  it('keeps every ring, its side and the bound in each slice (any labelmap, any bound)', () => {
    fc.assert(
      fc.property(labelmaps, fc.double({ min: 0, max: 0.2, noNaN: true }), (any, bound) => {
        const before = labelmapToContours(any, 1);
        const after = simplifyContours(before, { maxVolumeChange: bound });
        before.forEach(({ k, loops }, n) => {
          expect(after[n].k).toBe(k);
          const areas = after[n].loops.map(({ points }) => signedArea(points));
          expect(areas.map((area) => area < 0)).toEqual(loops.map(({ isHole }) => isHole));
          const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
          const area = sum(loops.map(({ points }) => signedArea(points)));
          expect(Math.abs(sum(areas) - area)).toBeLessThanOrEqual(bound * area + 1e-9);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('refuses bounds that make no sense', () => {
    for (const options of [
      { maxVolumeChange: -1 },
      { maxVolumeChange: NaN },
      { maxDeviationPx: -1 },
    ]) {
      expect(() => simplifyContours(exact, options)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});
