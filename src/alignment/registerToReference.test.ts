import { ctFromReference, shippedReference } from '../../tests/helpers/ctFromReference';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import type { Vec3 } from '../volume/types';
import { registerToReference } from './registerToReference';
import { rotateBy } from '../volume';
import type { Similarity } from './similarity';

const reference = shippedReference();
const upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const turned: Similarity = {
  rotation: rotateBy(upright, [0.15, -0.1, 0.2]),
  scale: 1.08,
  translation: [12, -140, -640],
};
/** Points of the reference around both kidneys, mm. */
const landmarks: Vec3[] = [
  [0, 0, 0],
  [-70, 10, -60],
  [70, 10, 60],
  [0, 40, 90],
  [0, 30, -110],
];

function scan(
  pose: Similarity,
  extentMm: Vec3,
  orientation = 'axial, head first',
  dz = 0,
): Parameters<typeof registerToReference>[0] {
  const direction = orientations[orientation];
  // The extent is given along the patient's axes.
  const along = [0, 1, 2].map(
    (a) => extentMm[[0, 1, 2].find((p) => Math.abs(direction[3 * a + p]) > 0.5)!],
  );
  const spacingMm: Vec3 = [4, 4, 4];
  const dimensions = along.map((mm) => Math.round(mm / 4)) as Vec3;
  const [x, y, z] = pose.translation;
  return ctFromReference(
    reference,
    pose,
    gridAround([x + 5, y - 15, z + dz], dimensions, spacingMm, direction),
  );
}

/** Largest distance over the landmarks between where the alignment puts them and where they are. */
function worstLandmark(
  { referenceToPatient: m, sizeRatio }: NonNullable<ReturnType<typeof registerToReference>>,
  { rotation: r, scale, translation: t }: Similarity,
): number {
  return Math.max(
    ...landmarks.map((p) =>
      Math.hypot(
        ...[0, 1, 2].map((row) => {
          const found = [0, 1, 2].reduce((sum, a) => sum + m[4 * row + a] * sizeRatio * p[a], 0);
          const truth = [0, 1, 2].reduce((sum, a) => sum + r[3 * row + a] * scale * p[a], 0);
          return found + m[4 * row + 3] - truth - t[row];
        }),
      ),
    ),
  );
}

describe('registerToReference', () => {
  it.each([
    ['a chest-abdomen-pelvis scan', [420, 330, 600], 'axial, head first', 0],
    ['a feet-first scan', [420, 330, 400], 'axial, feet first', 30],
    ['a coronal scan', [420, 330, 400], 'coronal', -30],
    ['the abdomen alone', [420, 330, 270], 'axial, head first', 0],
  ] as [string, Vec3, string, number][])('finds a turned, larger patient in %s', (...args) => {
    const [, extentMm, orientation, dz] = args;
    const alignment = registerToReference(scan(turned, extentMm, orientation, dz), reference)!;
    expect(worstLandmark(alignment, turned)).toBeLessThan(5);
    expect(alignment.confidence).toBe('high');
    expect(alignment.sizeRatio).toBeCloseTo(1.08, 1);
  });

  it('gives a rigid transform, and the same one again', () => {
    const ct = scan(turned, [420, 330, 300]);
    const first = registerToReference(ct, reference)!;
    const m = first.referenceToPatient;
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        const dot = [0, 1, 2].reduce((sum, row) => sum + m[4 * row + a] * m[4 * row + b], 0);
        expect(dot).toBeCloseTo(a === b ? 1 : 0, 9);
      }
    }
    expect(m.slice(12)).toEqual([0, 0, 0, 1]);
    const again = registerToReference(ct, reference)!;
    expect(again).toEqual({ ...first, timingsMs: again.timingsMs });
  });

  it('is not sure of a level in 200 mm of scan, though it is the right one', () => {
    const alignment = registerToReference(scan(turned, [420, 330, 200]), reference)!;
    expect(worstLandmark(alignment, turned)).toBeLessThan(5);
    expect(alignment.confidence).toBe('low');
  });

  it('is not sure where the scan ends above the kidneys', () => {
    const alignment = registerToReference(scan(turned, [420, 330, 120], undefined, 330), reference);
    expect(alignment?.confidence ?? 'low').toBe('low');
  });

  it('is not sure in a turned-over patient', () => {
    // Front and back exchanged, as in a scan whose position was entered wrongly.
    const prone = { ...turned, rotation: [-1, 0, 0, 0, -1, 0, 0, 0, 1] };
    const alignment = registerToReference(scan(prone, [420, 330, 400]), reference)!;
    expect(alignment.confidence).toBe('low');
  });

  it('finds nothing where there is no bone', () => {
    const ct = scan(turned, [420, 330, 300]);
    const soft = { ...ct, data: Int16Array.from(ct.data, (hu) => Math.min(hu, 60)) };
    expect(registerToReference(soft, reference)).toBeUndefined();
  });
});
