import { spectOfNoise } from '../../../tests/helpers/spectOfNoise';
import { transformPoint } from '../../../src/volume';
import type { Affine, Vec3 } from '../../../src/volume';
import { meanUnderMask } from '../nuclear';
import { landmarkPairs } from './landmarkPairs';
import { makeSession } from './makeSession';
import { makeTherapy } from './makeTherapy';
import { planTherapy } from './planTherapy';
import type { SyntheticSession } from './types';

const therapy = makeTherapy({ preset: 'male', seed: 1, small: true });
const [cycle] = therapy.cycles;
const [first, , last] = cycle.sessions;
const plan = planTherapy(last.preset);
/** The last session alone, with noise of its own. */
const voxelNoise = 0.12;
const alone = makeSession(plan, {
  seed: last.seed,
  small: true,
  cycle: 1,
  number: 3,
  cortexIntegralMBqHPerMl: last.cortexIntegralMBqHPerMl,
  voxelNoise,
});
const label = { right: 1, left: 2 } as const;

function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Centre of a label's voxels, LPS mm; the grids are axial. */
function centroid({ kidneys }: SyntheticSession, wanted: number): Vec3 {
  const [nx, ny] = kidneys.dimensions;
  const sum = [0, 0, 0, 0];
  kidneys.data.forEach((value, n) => {
    if (value === wanted) {
      sum[0] += n % nx;
      sum[1] += Math.floor(n / nx) % ny;
      sum[2] += Math.floor(n / nx / ny);
      sum[3] += 1;
    }
  });
  return [0, 1, 2].map(
    (axis) => kidneys.imagePositionPatient[axis] + (kidneys.spacingMm[axis] * sum[axis]) / sum[3],
  ) as Vec3;
}

/** The kidneys where the SPECT has them. */
function onSpect({ kidneys, truth }: SyntheticSession): SyntheticSession['kidneys'] {
  const [x, y, z] = kidneys.imagePositionPatient;
  const [dx, dy, dz] = truth.breathingMm;
  return { ...kidneys, imagePositionPatient: [x + dx, y + dy, z + dz] };
}

function turnDegrees(motion: Affine): number {
  return (Math.acos((motion[0] + motion[5] + motion[10] - 1) / 2) * 180) / Math.PI;
}

describe('makeTherapy', () => {
  it('gives each session a study and a frame of its own, and 96 h last', () => {
    const truths = cycle.sessions.map(({ truth }) => truth);
    expect(truths.map(({ hours }) => hours)).toEqual([4, 24, 96]);
    expect(new Set(truths.map((truth) => truth.studyInstanceUID)).size).toBe(3);
    expect(new Set(truths.map((truth) => truth.frameOfReferenceUID)).size).toBe(3);
    for (const { ct, spect, truth } of cycle.sessions) {
      expect(ct.frameOfReferenceUID).toBe(truth.frameOfReferenceUID);
      expect(spect.frameOfReferenceUID).toBe(truth.frameOfReferenceUID);
    }
  });

  it('moves body and kidneys by the sizes that serial dosimetry was measured under', () => {
    expect(turnDegrees(first.truth.bodyMotion)).toBeCloseTo(0, 6);
    expect(turnDegrees(last.truth.bodyMotion)).toBeCloseTo(1.2, 6);
    const anatomicalOrigin: Vec3 = [3.7, -148.2, -612.4];
    const moved = transformPoint(last.truth.bodyMotion, anatomicalOrigin);
    expect(distance(moved, anatomicalOrigin)).toBeCloseTo(4, 6);
    for (const { side, motion } of last.truth.kidneys) {
      const [centre] = first.truth.kidneys.find((kidney) => kidney.side === side)!.landmarksMm;
      const byBody = transformPoint(last.truth.bodyMotion, centre);
      expect(distance(transformPoint(motion, centre), byBody)).toBeCloseTo(5, 6);
    }
  });

  it('has landmarks that the truth’s motion takes to each other', () => {
    for (const { side, landmarksMm, motion } of last.truth.kidneys) {
      const atFirst = first.truth.kidneys.find((kidney) => kidney.side === side)!.landmarksMm;
      atFirst.forEach((point, n) => {
        expect(distance(transformPoint(motion, point), landmarksMm[n])).toBeLessThan(1e-9);
      });
    }
  });

  it('draws the kidneys where the truth says', () => {
    for (const { side, motion } of last.truth.kidneys) {
      const wanted = transformPoint(motion, centroid(first, label[side]));
      // Voxels of 3.9 x 3.9 x 5 mm: the centre of thousands of them is a fraction of a millimetre.
      expect(distance(centroid(last, label[side]), wanted)).toBeLessThan(0.4);
    }
  });

  it('keeps the kidneys’ volumes, drawn anew', () => {
    for (const { side, volumeMl } of last.truth.kidneys) {
      const other = first.truth.kidneys.find((kidney) => kidney.side === side)!;
      expect(volumeMl / other.volumeMl).toBeGreaterThan(0.98);
      expect(volumeMl / other.volumeMl).toBeLessThan(1.02);
    }
  });

  it('pairs the landmarks of two SPECTs, breathing included', () => {
    const pairs = landmarkPairs(first, last);
    expect(pairs).toHaveLength(12);
    const [pair] = pairs;
    expect(pair.fromMm[2] - first.truth.kidneys[0].landmarksMm[0][2]).toBeCloseTo(
      first.truth.breathingMm[2],
      9,
    );
    expect(Math.abs(last.truth.breathingMm[2])).toBe(4);
  });

  it('falls with the kinetics: the curve of each kidney integrates to its truth', () => {
    const [kidney] = cycle.truth.kidneys;
    const { effectiveHalfLifeHours, uptakeHalfLifeHours } = kidney.kinetics;
    const integral = (effectiveHalfLifeHours - uptakeHalfLifeHours) / Math.LN2;
    const at = (hours: number): number =>
      Math.pow(2, -hours / effectiveHalfLifeHours) - Math.pow(2, -hours / uptakeHalfLifeHours);
    const expected = (kidney.timeIntegratedActivityMBqH / integral) * at(4);
    expect(first.truth.kidneys[0].activityMBq).toBeCloseTo(expected, 6);
  });

  it.each([
    [0, [514481, 472831]],
    [1, [402182, 364850]],
    [2, [147524, 128137]],
  ])(
    'session %i has the phantom’s concentrations where the SPECT has the kidneys',
    (n, expected) => {
      const session = cycle.sessions[n];
      expected.forEach((bqPerMl, index) => {
        const mean = meanUnderMask(
          session.spect,
          (voxel) => session.spect.data[voxel],
          onSpect(session),
          index + 1,
        );
        const { spectMeanBqPerMl } = session.truth.kidneys[index];
        // The phantom at full size, not moved: shared/reference/serial-dosimetry.md. Coarse voxels
        // of a quarter matrix cut a moved kidney differently.
        expect(spectMeanBqPerMl / bqPerMl).toBeGreaterThan(0.98);
        expect(spectMeanBqPerMl / bqPerMl).toBeLessThan(1.02);
        // Noise of 15 % leaves about 0.9 % of the mean of 1400 voxels, one standard deviation.
        expect(mean / spectMeanBqPerMl).toBeGreaterThan(0.96);
        expect(mean / spectMeanBqPerMl).toBeLessThan(1.04);
      });
    },
  );

  it('draws a session alone as it does among the others, with the noise asked for', () => {
    expect(alone.truth).toEqual({ ...last.truth, voxelNoise });
    expect(alone.ct.data).toEqual(last.ct.data);
    expect(spectOfNoise(plan, alone, last.truth.voxelNoise).data).toEqual(last.spect.data);
    expect(spectOfNoise(plan, last, voxelNoise).data).toEqual(alone.spect.data);
  });
});

describe('noise', () => {
  const noisy = alone;
  const clean = spectOfNoise(plan, noisy, 0);

  it('is as strong as asked for in the kidneys', () => {
    const masks = onSpect(noisy);
    for (const wanted of [1, 2]) {
      const mean = meanUnderMask(clean, (n) => clean.data[n], masks, wanted);
      const square = meanUnderMask(
        clean,
        (n) => (noisy.spect.data[n] - clean.data[n]) ** 2,
        masks,
        wanted,
      );
      expect(Math.sqrt(square) / mean).toBeGreaterThan(0.85 * voxelNoise);
      expect(Math.sqrt(square) / mean).toBeLessThan(1.2 * voxelNoise);
    }
  });

  it('leaves totals alone and makes no voxel negative', () => {
    const total = (data: Float32Array): number => data.reduce((sum, value) => sum + value, 0);
    expect(total(noisy.spect.data) / total(clean.data)).toBeGreaterThan(0.98);
    expect(total(noisy.spect.data) / total(clean.data)).toBeLessThan(1.02);
    expect(noisy.spect.data.every((value) => value >= 0)).toBe(true);
  });

  it('is of neighbours together, as after OSEM', () => {
    const [nx] = clean.dimensions;
    let together = 0;
    let alone = 0;
    clean.data.forEach((value, n) => {
      if (value > 50_000 && (n + 1) % nx > 0) {
        const own = (noisy.spect.data[n] - value) / Math.sqrt(value);
        const next = (noisy.spect.data[n + 1] - clean.data[n + 1]) / Math.sqrt(value);
        together += own * next;
        alone += own * own;
      }
    });
    // 6 mm FWHM on 4.795 mm: weights 0.13, 0.75, 0.13, so 2 x 0.13 x 0.75 / (0.75^2 + 2 x 0.13^2).
    expect(together / alone).toBeGreaterThan(0.2);
    expect(together / alone).toBeLessThan(0.5);
  });
});
