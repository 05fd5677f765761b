import { serialCase } from '../../tests/helpers/serialCase';
import { sphereStructure, spheresCase } from '../../tests/helpers/spheresCase';
import type { Sphere } from '../../tests/helpers/spheresCase';
import type { Vec3 } from '../volume';
import { computeSerialDose } from './computeSerialDose';
import type { SerialDoseInput, SerialTimePoint } from './serialDoseInput';
import type { SerialKidney } from './serialDoseSummary';

const hours = [24, 96];
const motion = (n: number): Vec3 => [2 * n, -3 * n, 4 * n];
/** Gy of 1 MBq h in 1 ml of 1.05 g/ml. */
const gyPerMBqHPerMl = 0.08531 / 1.05;

function sphere(name: string, centreMm: Vec3, radiusMm: number, halfLife: number): Sphere {
  return {
    name,
    centreMm,
    radiusMm,
    bqPerMl: (t) => 3e5 * Math.exp((-Math.LN2 * t) / halfLife),
  };
}

function truthGy(halfLife: number): number {
  return (gyPerMBqHPerMl * 0.3 * halfLife) / Math.LN2;
}

const images = serialCase({
  hours,
  kidneyBqPerMl: (t) => 5e5 * Math.exp((-Math.LN2 * t) / 50),
  bodyBqPerMl: () => 0,
  motionMm: motion,
});

function input(timePoints: SerialTimePoint[], more: Partial<SerialDoseInput> = {}) {
  return {
    cycle: 1,
    radionuclide: '177Lu' as const,
    administration: { source: 'file' as const, administeredMBq: 7400 },
    timePoints,
    models: { right: 'mono-exponential', left: 'mono-exponential' },
    structureModel: 'mono-exponential',
    ...more,
  } satisfies SerialDoseInput;
}

/** Activity reaches further than the contour, which the blur then leaves alone. */
const wide = { ...sphere('Liver', [0, -42, -20], 30, 70), contourRadiusMm: 14 };

describe('structures in computeSerialDose', () => {
  it('gives a ball its dose in closed form, by a curve of its own, and leaves the kidneys alone', () => {
    const points = spheresCase(images, { spheres: [wide], blurMm: 3, motionMm: motion });
    const { summary } = computeSerialDose(input(points));
    const [liver] = summary.structures!;
    expect(liver.effectiveHalfLifeHours).toBeCloseTo(70, 0);
    expect(liver.meanDoseGy / truthGy(70)).toBeCloseTo(1, 2);
    expect(liver.timeIntegratedActivityCoefficientH! * 7400).toBeCloseTo(
      liver.timeIntegratedActivityMBqH,
    );
    liver.timePoints.forEach(({ registration, contour }, n) => {
      expect(contour).toBe(n === 0 ? 'given' : 'carried');
      motion(n).forEach((mm, axis) =>
        expect(Math.abs((registration?.shiftMm[axis] ?? 0) - mm)).toBeLessThan(1),
      );
    });
    const without = points.map(({ structures: _, ...point }) => point);
    // Photons of the ball's voxels reach the kidneys.
    const alone = ({ kernelOverLocal: _, ...kidney }: SerialKidney) => kidney;
    expect(computeSerialDose(input(without)).summary.kidneys.map(alone)).toEqual(
      summary.kidneys.map(alone),
    );
  });

  it('tells a ball inside another by its own activity', () => {
    const lesion = { ...sphere('Metastasis "A"; =1', [0, -42, -20], 12, 100), contourRadiusMm: 4 };
    const points = spheresCase(images, { spheres: [wide, lesion], blurMm: 2, motionMm: motion });
    const { summary } = computeSerialDose(input(points));
    const [, found] = summary.structures!;
    expect(found.name).toBe('Metastasis "A"; =1');
    expect(found.meanDoseGy / (truthGy(70) + truthGy(100))).toBeCloseTo(1, 1);
  });

  it('recovers a blurred ball to 3 %', () => {
    const fwhmMm = 10;
    const ball = sphere('Spleen', [0, -42, 0], 22, 60);
    const points = spheresCase(images, {
      spheres: [ball],
      blurMm: fwhmMm / Math.sqrt(8 * Math.LN2),
      motionMm: motion,
    }).map((point) => ({ ...point, fwhmMm }));
    const [{ meanDoseGy, recovery }] = computeSerialDose(input(points)).summary.structures!;
    expect(meanDoseGy / truthGy(60)).toBeLessThan(0.85);
    expect(recovery!.recoveryCoefficient).toBeLessThan(0.85);
    expect(Math.abs(recovery!.meanDoseRecoveredGy / truthGy(60) - 1)).toBeLessThan(0.03);
  });

  it('leaves out what cannot be measured, and says so', () => {
    const outside = sphereStructure(
      { name: 'Parotid_L', centreMm: [0, 0, 300] },
      10,
      images[0].activity,
    );
    const empty = sphereStructure({ name: 'Empty', centreMm: [0, 0, 0] }, -1, images[0].activity);
    const [first, ...others] = spheresCase(images, {
      spheres: [wide],
      blurMm: 3,
      motionMm: motion,
    });
    const points = [{ ...first, structures: [...first.structures!, outside, empty] }, ...others];
    const { summary } = computeSerialDose(input(points));
    expect(summary.structures!.map(({ name }) => name)).toEqual(['Liver']);
    const left = summary.findings.filter(({ code }) => code === 'SERIAL_STRUCTURE_LEFT_OUT');
    expect(left.map(({ structure }) => structure)).toEqual(['Parotid_L', 'Empty']);
  });

  it('computes a patient without kidneys of the usual place', () => {
    const points = spheresCase(
      images.map(({ kidneys: _, ...point }) => point),
      { spheres: [{ ...wide, name: 'Kidney transplant' }], blurMm: 3, motionMm: motion },
    ).map((point) => ({
      ...point,
      activity: { ...point.activity, frameOfReferenceUID: '2.25.1' },
    }));
    const { summary, contour } = computeSerialDose(input(points));
    expect(summary.kidneys).toEqual([]);
    expect(contour.data.every((value) => value === 0)).toBe(true);
    expect(summary.structures![0].meanDoseGy / truthGy(70)).toBeCloseTo(1, 1);
  });
});
