import fc from 'fast-check';
import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { indexToPatient } from '../volume';
import { cropToKidneys } from './cropToKidneys';

describe('cropToKidneys', () => {
  const size = 16 * 12 * 6;

  it('keeps every voxel of a kidney at its place, and no more than the box around them', () => {
    const voxels = fc.array(fc.tuple(fc.nat(size - 1), fc.constantFrom(1, 2)), { minLength: 1 });
    fc.assert(
      fc.property(voxels, (set) => {
        const labelmap = testLabelmap(testGeometry());
        set.forEach(([n, label]) => (labelmap.data[n] = label));
        const part = cropToKidneys(labelmap)!;
        const places = (of: typeof part) => {
          const [nx, ny] = of.dimensions;
          return [...of.data].flatMap((label, n) =>
            label === 0
              ? []
              : [
                  [
                    label,
                    ...indexToPatient(of, [
                      n % nx,
                      Math.floor(n / nx) % ny,
                      Math.floor(n / (nx * ny)),
                    ]).map((mm) => Math.round(mm * 100)),
                  ].join(' '),
                ],
          );
        };
        expect(places(part)).toEqual(places(labelmap));
        expect(part.data.length).toBeLessThanOrEqual(labelmap.data.length);
      }),
    );
  });

  it('is none without a kidney', () => {
    expect(cropToKidneys(testLabelmap(testGeometry()))).toBeUndefined();
  });
});
