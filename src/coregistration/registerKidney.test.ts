import fc from 'fast-check';
import { measureCoregistration } from '../../bench/coregistrationParts/measureCoregistration';
import { landmarks, randomPose, renalScene } from '../../bench/coregistrationParts/renalScene';
import type { Pose } from '../../bench/coregistrationParts/renalScene';
import { codeOf } from '../../tests/helpers/codeOf';
import { largest } from '../numbers';
import { transformPoint } from '../volume';
import type { Affine, Vec3, Volume } from '../volume';
import { registerKidney } from './registerKidney';
import { shiftVolume } from './shiftVolume';

const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
const still: Pose = { bodyShiftMm: [0, 0, 0], kidneys: [identity, identity] };
const pose = randomPose(3, 5, 2);
const reference = renalScene({ seed: 1, hours: 24, pose: still, noise: 0.1, breathMm: 4 });
const moving = renalScene({ seed: 1, hours: 96, pose, noise: 0.1, breathMm: -4 });

/** Largest error of a landmark of the right kidney, mm. */
const errorOf = (found: Affine, offset: Vec3 = [0, 0, 0]): number =>
  largest(
    landmarks(0).map((point) => {
      const there = transformPoint(pose.kidneys[0], point);
      const here = transformPoint(found, point);
      return Math.hypot(...here.map((v, axis) => v - there[axis] - offset[axis]));
    }),
  );
const withFrame = <T extends object>(volume: T, frameOfReferenceUID: string): T => ({
  ...volume,
  frameOfReferenceUID,
});
const codes = (result: { findings: { code: string }[] }): string[] =>
  result.findings.map(({ code }) => code);
const filled = (volume: Volume<Float32Array>, value: number): Volume<Float32Array> => ({
  ...volume,
  data: new Float32Array(volume.data.length).fill(value),
});

describe('registerKidney', () => {
  it('meets the motion set: 5 mm, 2 degrees, SPECT 4 mm off its CT, noise of 8 to 15 %', () => {
    const measures = [0.08, 0.12, 0.15].flatMap((noise, seed) =>
      measureCoregistration({ seed, noise, shiftMm: 5, turnDegrees: 2, breathMm: 4 }),
    );
    const ours = measures.filter(({ method }) => method === 'SPECT-driven');
    const errors = ours.flatMap(({ landmarkErrorsMm }) => landmarkErrorsMm);
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThan(1);
    expect(largest(errors)).toBeLessThan(2);
    const doses = ours.map(({ doseError }) => Math.abs(doseError));
    expect(Math.hypot(...doses) / Math.sqrt(doses.length)).toBeLessThan(0.01);
    expect(largest(doses)).toBeLessThan(0.02);
    // The contours alone do not.
    const centroids = measures.filter(({ method }) => method === 'centroids');
    expect(largest(centroids.flatMap((one) => one.landmarkErrorsMm))).toBeGreaterThan(4);
  });

  it('tells the movement at the kidney, how good it is, and that contours and SPECT differ', () => {
    const result = registerKidney({ reference, moving, label: 1 });
    const centre = landmarks(0)[0];
    const there = transformPoint(pose.kidneys[0], centre);
    result.shiftMm.forEach((v, axis) =>
      expect(Math.abs(v - (there[axis] - centre[axis]))).toBeLessThan(1),
    );
    expect(Math.hypot(...result.rotationDegrees)).toBeGreaterThan(1);
    expect(Math.hypot(...result.rotationDegrees)).toBeLessThan(3);
    expect(result.quality!.correlation).toBeGreaterThan(result.quality!.correlationAtStart);
    expect(result.quality!.shiftUncertaintyMm).toBeLessThan(1);
    expect(result.start).toBe('contours');
    expect(codes(result)).toEqual(['REGISTRATION_FAR_FROM_CONTOURS']);
  });

  it('does not mind another unit', () => {
    const other = { ...moving, activity: { ...moving.activity } };
    other.activity.data = moving.activity.data.map((v) => v / 4096);
    const plain = registerKidney({ reference, moving, label: 1 });
    const scaled = registerKidney({ reference, moving: other, label: 1 });
    plain.transform.forEach((v, n) => expect(scaled.transform[n]).toBeCloseTo(v, 3));
  });

  it.each([20, -20])('comes back from contours that lie %d mm off', (mm) => {
    for (const shift of [
      [mm, 0, 0],
      [0, mm, 0],
      [0, 0, mm],
    ] as Vec3[]) {
      const kidney = shiftVolume(moving.kidney, shift);
      const result = registerKidney({ reference, moving: { ...moving, kidney }, label: 1 });
      expect(errorOf(result.transform)).toBeLessThan(2);
    }
  });

  it('starts in the shared frame where the moving session has no contour', () => {
    const result = registerKidney({
      reference: { ...reference, activity: withFrame(reference.activity, '1.2') },
      moving: { activity: withFrame(moving.activity, '1.2') },
      label: 1,
    });
    expect(result.start).toBe('shared-frame');
    expect(codes(result)).toEqual(['REGISTRATION_WITHOUT_CONTOUR']);
    expect(errorOf(result.transform)).toBeLessThan(2);
  });

  it('looks for the activity where it has neither contour nor frame', () => {
    const offset: Vec3 = [140, -320, 805];
    const activity = withFrame(shiftVolume(moving.activity, offset), '1.3');
    const result = registerKidney({ reference, moving: { activity }, label: 1 });
    expect(result.start).toBe('activity-search');
    expect(errorOf(result.transform, offset)).toBeLessThan(2);
  });

  it('finds nothing wrong with a start that is already right, whatever the unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -300, max: 300, noNaN: true }))),
        fc.constantFrom(1, 2),
        (factor, offset, label) => {
          const shiftMm = offset as Vec3;
          const activity = shiftVolume(reference.activity, shiftMm);
          const result = registerKidney({
            reference,
            moving: {
              activity: { ...activity, data: activity.data.map((v) => factor * v) },
              kidney: shiftVolume(reference.kidney, shiftMm),
            },
            label,
          });
          expect(codes(result)).toEqual([]);
          result.shiftMm.forEach((v, axis) => expect(v).toBeCloseTo(shiftMm[axis], 2));
          expect(Math.hypot(...result.rotationDegrees)).toBeLessThan(0.01);
          expect(result.quality!.correlation).toBeGreaterThan(0.999);
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('keeps the start, and says so, where the SPECT shows nothing', () => {
    for (const activity of [filled(moving.activity, 0), filled(moving.activity, 12345)]) {
      const result = registerKidney({ reference, moving: { ...moving, activity }, label: 1 });
      expect(result.isRefined).toBe(false);
      expect(result.transform).toEqual(result.startTransform);
      expect(codes(result)).toEqual(['REGISTRATION_FAILED']);
    }
  });

  it('keeps the start where the contours lead to the other side of the body', () => {
    const kidney = shiftVolume(moving.kidney, [-70, 0, -60]);
    const result = registerKidney({ reference, moving: { ...moving, kidney }, label: 1 });
    expect(result.transform).toEqual(result.startTransform);
    expect(codes(result)).toEqual(['REGISTRATION_FAILED']);
  });

  it('keeps the start where the contours lie outside the moving SPECT', () => {
    const kidney = shiftVolume(moving.kidney, [0, 0, 5000]);
    const result = registerKidney({ reference, moving: { ...moving, kidney }, label: 1 });
    expect(result.isRefined).toBe(false);
    expect(codes(result)).toEqual(['REGISTRATION_FAILED']);
  });

  it('says where the kidney is cut off in the moving SPECT', () => {
    const [nx, ny, nz] = moving.activity.dimensions;
    const activity: Volume<Float32Array> = {
      ...moving.activity,
      dimensions: [nx, ny, nz - 20],
      data: moving.activity.data.slice(0, nx * ny * (nz - 20)),
    };
    const result = registerKidney({ reference, moving: { ...moving, activity }, label: 1 });
    expect(codes(result)).toContain('KIDNEY_CUT_OFF');
  });

  it('refuses a reference without the kidney, outside its SPECT, or without numbers', () => {
    const run = (part: Partial<typeof reference>) =>
      codeOf(() => registerKidney({ reference: { ...reference, ...part }, moving, label: 1 }));
    const empty = { ...reference.kidney, data: new Uint8Array(reference.kidney.data.length) };
    expect(run({ kidney: empty })).toBe('NO_KIDNEY_ROI');
    expect(run({ kidney: shiftVolume(reference.kidney, [0, 4000, 0]) })).toBe('LABELMAP_MISMATCH');
    expect(run({ activity: filled(reference.activity, NaN) })).toBe('ACTIVITY_INVALID');
    const broken = { activity: filled(moving.activity, NaN), kidney: moving.kidney };
    expect(codeOf(() => registerKidney({ reference, moving: broken, label: 1 }))).toBe(
      'ACTIVITY_INVALID',
    );
  });
});
