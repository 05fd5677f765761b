import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { RecoveryTable } from '../recovery';
import type { SerialDose, SerialStructure } from '../serial';
import { measureContour } from './measureContour';
import { measureShiftLoss } from './measureShiftLoss';
import { measureStructures } from './measureStructures';

const geometry = testGeometry({ dimensions: [20, 20, 20], spacingMm: [2, 2, 2] });
const dose = {
  ...geometry,
  data: Float32Array.from({ length: 8000 }, (_, n) => 1 + (n % 20)),
};
const contour = testLabelmap(geometry);
addEllipsoid(contour, 1, [9, 9, 9], [5, 5, 5]);
const table: RecoveryTable = {
  by: 'volumeMl',
  points: [
    { at: 2, recoveryCoefficient: 0.5 },
    { at: 8, recoveryCoefficient: 0.7 },
  ],
};
const options = { sources: [undefined], fwhmUncertaintyMm: 1 };

type Recovery = Partial<SerialStructure['recovery']>;

/** What is measured of a structure of this recovery, on that ball and map. */
function measured(recovery?: Recovery, siteTable?: RecoveryTable) {
  const summary = { structures: [{ recovery }] } as SerialDose['summary'];
  const structureMaps = [{ contour, dose }] as unknown as SerialDose['structureMaps'];
  const given = { fwhmUncertaintyMm: 1, table: siteTable };
  return measureStructures({ summary, structureMaps }, given).structures![0].measured!;
}

describe('measureStructures', () => {
  it('has contour and shift of a structure, of its own map', () => {
    const { contour: found, shiftLoss } = measured();
    expect(found).toEqual(measureContour(contour, 1, [dose], options));
    expect(found.own.recoveryCoefficients).toEqual([undefined]);
    expect(shiftLoss).toEqual(measureShiftLoss(contour, 1, dose));
  });

  it('follows what the structure was recovered by: the resolution, or the site’s table', () => {
    expect(measured({ fwhmMm: 10 }).contour).toEqual(
      measureContour(contour, 1, [dose], { ...options, sources: [{ fwhmMm: 10 }] }),
    );
    expect(measured({ method: 'site-table' }, table).contour).toEqual(
      measureContour(contour, 1, [dose], { ...options, sources: [{ table }] }),
    );
    const without = measured({ method: 'site-table', fwhmMm: 10 }).contour;
    expect(without.own.recoveryCoefficients).toEqual([undefined]);
  });

  it('leaves a summary without structures alone', () => {
    const summary = {} as SerialDose['summary'];
    expect(measureStructures({ summary, structureMaps: [] }, { fwhmUncertaintyMm: 1 })).toBe(
      summary,
    );
  });
});
