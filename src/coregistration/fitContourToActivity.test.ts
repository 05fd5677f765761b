import { renalScene } from '../../bench/coregistrationParts/renalScene';
import type { Pose } from '../../bench/coregistrationParts/renalScene';
import { codeOf } from '../../tests/helpers/codeOf';
import { forEachVoxel } from '../../tests/helpers/testGrids';
import type { Affine, Volume } from '../volume';
import { fitContourToActivity } from './fitContourToActivity';
import { shiftVolume } from './shiftVolume';

const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
const still: Pose = { bodyShiftMm: [0, 0, 0], kidneys: [identity, identity] };
const scene = renalScene({ seed: 2, hours: 24, pose: still, noise: 0.15, breathMm: 0 });

const along = (value: (z: number) => number): Volume<Float32Array> => {
  const data = new Float32Array(scene.activity.data.length);
  forEachVoxel(scene.activity, ([, , z], n) => {
    data[n] = value(z);
  });
  return { ...scene.activity, data };
};

describe('fitContourToActivity', () => {
  it.each([-8, -4, 0, 4, 8])('brings back a contour that lies %d mm off, in noise', (mm) => {
    for (const label of [1, 2]) {
      const off = shiftVolume(scene.kidney, [0, 0, mm]);
      const { shiftMm, gain, uncertaintyMm, findings } = fitContourToActivity(
        scene.activity,
        off,
        label,
      );
      expect(shiftMm.slice(0, 2)).toEqual([0, 0]);
      expect(Math.abs(shiftMm[2] + mm)).toBeLessThan(1.3);
      expect(uncertaintyMm).toBeLessThan(1);
      expect(gain).toBeGreaterThan(0.9999);
      if (mm !== 0) {
        expect(findings.map(({ code }) => code)).toEqual(['CONTOUR_MOVED_TO_ACTIVITY']);
        expect(findings[0].text).toContain(mm > 0 ? 'towards the feet' : 'towards the head');
      }
    }
  });

  it('leaves it where the activity rises without end, as beside a brighter organ', () => {
    const fit = fitContourToActivity(
      along((z) => 500 + z),
      scene.kidney,
      1,
    );
    expect(fit.shiftMm).toEqual([0, 0, 0]);
    // Not fitted: an uncertainty would say that it was.
    expect(fit.uncertaintyMm).toBe(0);
    expect(fit.findings).toHaveLength(1);
    expect(['CONTOUR_FIT_AT_LIMIT', 'CONTOUR_FIT_UNSURE']).toContain(fit.findings[0].code);
  });

  it('leaves it where the maximum lies beyond 10 mm', () => {
    const far = shiftVolume(scene.kidney, [0, 0, 25]);
    const fit = fitContourToActivity(scene.activity, far, 1);
    expect(fit.shiftMm).toEqual([0, 0, 0]);
    expect(fit.findings.map(({ code }) => code)).toEqual(['CONTOUR_FIT_AT_LIMIT']);
  });

  it('leaves it in an image without structure, and at the edge of the SPECT', () => {
    for (const [activity, kidney] of [
      [along(() => 7), scene.kidney],
      [along(() => 0), scene.kidney],
      [scene.activity, shiftVolume(scene.kidney, [0, 0, 90])],
      [scene.activity, shiftVolume(scene.kidney, [0, 0, 9000])],
    ] as const) {
      const fit = fitContourToActivity(activity, kidney, 1);
      expect(fit.shiftMm).toEqual([0, 0, 0]);
      expect(fit.gain).toBe(1);
      expect(fit.findings.map(({ code }) => code)).toEqual(['CONTOUR_FIT_UNSURE']);
    }
  });

  it('refuses what has no kidney or no numbers', () => {
    const empty = { ...scene.kidney, data: new Uint8Array(scene.kidney.data.length) };
    expect(codeOf(() => fitContourToActivity(scene.activity, empty, 1))).toBe('NO_KIDNEY_ROI');
    const run = () =>
      fitContourToActivity(
        along(() => NaN),
        scene.kidney,
        1,
      );
    expect(codeOf(run)).toBe('ACTIVITY_INVALID');
  });
});
