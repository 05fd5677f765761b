import { serialCase } from '../../tests/helpers/serialCase';
import { kidneyDose, ownKernel } from '../dose';
import { computeSerialDose } from './computeSerialDose';
import type { SerialDoseInput, SerialTimePoint } from './serialDoseInput';

const lambda = Math.LN2 / 50;
const washout = (hours: number, label: 1 | 2) =>
  (label === 1 ? 5e5 : 4e5) * Math.exp(-lambda * hours);

function cycle(timePoints: SerialTimePoint[], more: Partial<SerialDoseInput> = {}) {
  return {
    cycle: 1,
    radionuclide: '177Lu' as const,
    administration: { source: 'file' as const },
    timePoints,
    ...more,
  };
}

const mono = { models: { right: 'mono-exponential', left: 'mono-exponential' } } as const;

describe('computeSerialDose', () => {
  const hours = [4, 24, 96];
  const moved = serialCase({
    hours,
    kidneyBqPerMl: washout,
    bodyBqPerMl: () => 1e4,
    motionMm: (n) => [2 * n, -3 * n, 5 * n],
  });

  it('gives the dose of a mono-exponential in closed form, whatever moved between the images', () => {
    const { summary, dose, contour } = computeSerialDose(
      cycle(
        serialCase({ hours, kidneyBqPerMl: washout, motionMm: (n) => [2 * n, -3 * n, 5 * n] }),
        mono,
      ),
    );
    for (const { side, meanDoseGy, massG, ...kidney } of summary.kidneys) {
      const [first] = kidney.timePoints;
      // Blur of 10 mm takes about a fifth of it out of the contour.
      const trueMBq = (washout(first.hours, side === 'right' ? 1 : 2) * kidney.volumeMl) / 1e6;
      expect(first.activityMBq / trueMBq).toBeGreaterThan(0.7);
      expect(first.activityMBq / trueMBq).toBeLessThan(0.9);
      const atStart = first.activityMBq * Math.exp(lambda * first.hours);
      expect(kidney.timeIntegratedActivityMBqH / (atStart / lambda)).toBeCloseTo(1, 3);
      expect(kidney.effectiveHalfLifeHours).toBeCloseTo(50, 1);
      // What the contour holds of the map is the integral of the curve.
      const expected = (0.08531 * kidney.timeIntegratedActivityMBqH) / massG;
      expect(meanDoseGy / expected).toBeCloseTo(1, 3);
      const { meanDoseGy: read } = kidneyDose(contour, side === 'right' ? 1 : 2, dose);
      expect(read).toBeCloseTo(meanDoseGy, 9);
    }
  });

  it('finds what moved, kidney by kidney', () => {
    const { summary } = computeSerialDose(cycle(moved));
    for (const { timePoints } of summary.kidneys) {
      timePoints.forEach(({ registration }, n) => {
        const expected = [2 * n, -3 * n, 5 * n];
        const shift = registration?.shiftMm ?? [0, 0, 0];
        expected.forEach((mm, axis) => expect(Math.abs(shift[axis] - mm)).toBeLessThan(0.5));
      });
    }
  });

  it('gives the same for time points in any order', () => {
    const straight = computeSerialDose(cycle(moved)).summary;
    const turned = computeSerialDose(cycle([...moved].reverse())).summary;
    expect(turned).toEqual(straight);
  });

  it('shows a time point that is switched off and lets nothing rest on it', () => {
    const off = moved.map((point, n) =>
      n === 1 ? { ...point, about: { ...point.about, isUsed: false } } : point,
    );
    const [kidney] = computeSerialDose(cycle(off, mono)).summary.kidneys;
    const [without] = computeSerialDose(cycle([moved[0], moved[2]], mono)).summary.kidneys;
    expect(kidney.timePoints.map(({ isUsed }) => isUsed)).toEqual([true, false, true]);
    expect(kidney.timeIntegratedActivityMBqH).toBe(without.timeIntegratedActivityMBqH);
    expect(kidney.meanDoseGy).toBe(without.meanDoseGy);
  });

  it('carries the contour where a session has none, and says so', () => {
    const carried = serialCase({
      hours,
      kidneyBqPerMl: washout,
      bodyBqPerMl: (time) => 0.02 * washout(time, 1),
      motionMm: (n) => [n, -n, 2 * n],
      hasContours: (n) => n === 0,
      sharedFrame: true,
    });
    const { kidneys, findings } = computeSerialDose(cycle(carried, mono)).summary;
    expect(findings.map(({ code }) => code)).toContain('SERIAL_CONTOUR_CARRIED');
    kidneys.forEach((kidney) => {
      expect(kidney.timePoints.map(({ contour }) => contour)).toEqual([
        'own-ct',
        'carried',
        'carried',
      ]);
      expect(Math.abs(kidney.effectiveHalfLifeHours - 50)).toBeLessThan(0.5);
    });
  });

  it('takes a single time point with a half-life from elsewhere, and says what is unsure in it', () => {
    const known = {
      effectiveHalfLifeHours: 50,
      relativeStandardUncertainty: 0.18,
      source: 'population',
    };
    const [point] = serialCase({ hours: [24], kidneyBqPerMl: washout });
    const single = (frameOfReferenceUID = point.activity.frameOfReferenceUID) =>
      computeSerialDose(
        cycle([{ ...point, activity: { ...point.activity, frameOfReferenceUID } }], {
          knownHalfLives: { right: known, left: known },
        }),
      ).summary;
    const { kidneys, findings } = single();
    expect(kidneys.map(({ knownHalfLife }) => knownHalfLife)).toEqual([known, known]);
    expect(findings.map(({ code }) => code)).not.toContain('SERIAL_FRAME_ASSUMED');
    expect(single('2.25.9').findings.map(({ code }) => code)).toContain('SERIAL_FRAME_ASSUMED');
    const [{ timePoints, timeIntegratedActivityMBqH: integral, model }] = kidneys;
    expect(model).toBe('single-half-life');
    expect(integral).toBeCloseTo((timePoints[0].activityMBq * Math.exp(lambda * 24)) / lambda, 6);
    // |1 - ln2 24/50| 18 % = 12 %
    expect(findings.find(({ code }) => code === 'SERIAL_SINGLE_TIME_POINT')?.text).toContain(
      '12 %',
    );
  });

  it('puts both voxel methods beside each other where three time points allow it', () => {
    const usual = computeSerialDose(cycle(moved)).summary.kidneys[0];
    const voxelwise = computeSerialDose(cycle(moved, { voxelMethod: 'voxel-wise-tri-exponential' }))
      .summary.kidneys[0];
    expect(voxelwise.meanDoseGy / usual.meanDoseVoxelwiseGy!).toBeCloseTo(1, 3);
    expect(voxelwise.model).toBe('tri-exponential');
    expect(() =>
      computeSerialDose(cycle(moved.slice(0, 2), { voxelMethod: 'voxel-wise-tri-exponential' })),
    ).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });

  describe('where the resolution of the camera is known', () => {
    const blurred = serialCase({
      hours,
      kidneyBqPerMl: washout,
      bodyBqPerMl: (time) => 0.05 * washout(time, 1),
      motionMm: (n) => [2 * n, -3 * n, 5 * n],
    });
    // Of the blur of this case, a standard deviation of 4.2 mm.
    const fwhmMm = 9.89;
    const uncorrected = computeSerialDose(cycle(blurred, mono)).summary;

    it('gives both doses: as read, and that of the unblurred kidney', () => {
      const { summary } = computeSerialDose(
        cycle(
          blurred.map((point) => ({ ...point, fwhmMm })),
          mono,
        ),
      );
      summary.kidneys.forEach(({ recovery, ...kidney }, n) => {
        const timePoints = kidney.timePoints.map(({ activityRecoveredMBq, ...point }) => {
          expect(activityRecoveredMBq!).toBeGreaterThan(point.activityMBq);
          return point;
        });
        expect({ ...kidney, timePoints }).toEqual(uncorrected.kidneys[n]);
        const label = kidney.side === 'right' ? 1 : 2;
        // Local deposition in closed form; 0.08531 Gy g/(MBq h) and 1.05 g/ml.
        const trueDoseGy = (0.08531 * washout(0, label)) / 1e6 / lambda / 1.05;
        expect(kidney.meanDoseGy / trueDoseGy).toBeLessThan(0.85);
        // The edges of this case are those of a flat wall; recoverPlacement.test.ts is exact.
        expect(Math.abs(recovery!.meanDoseRecoveredGy / trueDoseGy - 1)).toBeLessThan(0.05);
        expect(recovery!.fwhmMm).toBe(fwhmMm);
        const factor = recovery!.meanDoseRecoveredGy / kidney.meanDoseGy;
        expect(
          recovery!.timeIntegratedActivityRecoveredMBqH / kidney.timeIntegratedActivityMBqH,
        ).toBeCloseTo(factor, 9);
      });
      const told = summary.findings.filter(({ code }) => code === 'SERIAL_PARTIAL_VOLUME');
      expect(told.map(({ side }) => side)).toEqual(['right', 'left']);
      told.forEach(({ text }, n) => {
        const { meanDoseGy, recovery } = summary.kidneys[n];
        expect(text).toContain(`${meanDoseGy.toFixed(2)} Gy`);
        expect(text).toContain(`${recovery!.meanDoseRecoveredGy.toFixed(2)} Gy`);
      });
      expect(summary.methods.join(' ')).not.toContain('was not corrected');
    });

    it('gives the uncorrected dose alone where one camera has none, and says why', () => {
      const { kidneys, findings } = computeSerialDose(
        cycle(
          blurred.map((point, n) => (n === 1 ? point : { ...point, fwhmMm })),
          mono,
        ),
      ).summary;
      expect(kidneys).toEqual(uncorrected.kidneys);
      const told = findings.filter(({ code }) => code === 'SERIAL_PARTIAL_VOLUME');
      expect(told).toHaveLength(2);
      told.forEach(({ text }) => expect(text).toContain('At 24.0 h'));
    });
  });

  it.each([
    ['no time point', []],
    ['no contours', serialCase({ hours, kidneyBqPerMl: washout, hasContours: () => false })],
    ['two at one time', serialCase({ hours: [24, 24], kidneyBqPerMl: washout })],
    ['a time before the administration', serialCase({ hours: [-4, 24], kidneyBqPerMl: washout })],
  ])('refuses %s', (_, timePoints) => {
    expect(() => computeSerialDose(cycle(timePoints))).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });

  it('refuses an image with unknown values, and one without activity in the kidneys', () => {
    const unknown = serialCase({ hours, kidneyBqPerMl: washout });
    unknown[1].activity.data[5] = NaN;
    const empty = serialCase({
      hours,
      kidneyBqPerMl: (time, label) => (time > 90 ? 0 : washout(time, label)),
    });
    for (const timePoints of [unknown, empty]) {
      expect(() => computeSerialDose(cycle(timePoints))).toThrow(
        expect.objectContaining({ code: 'ACTIVITY_INVALID' }),
      );
    }
  });

  it('says how sure the place of each contour is, and what the other method of energy gives', () => {
    const [local, kernel] = [
      undefined,
      { type: 'voxel-kernel', kernel: ownKernel('177Lu') } as const,
    ].map((energy) => computeSerialDose({ ...cycle(moved), energy }).summary.kidneys);
    local.forEach((kidney, n) => {
      kidney.timePoints.forEach(({ placementUncertaintyMm }) => {
        expect(placementUncertaintyMm).toBeGreaterThanOrEqual(0);
        expect(placementUncertaintyMm).toBeLessThan(3);
      });
      const ratio = kernel[n].meanDoseGy / kidney.meanDoseGy;
      expect(kidney.kernelOverLocal! / ratio).toBeCloseTo(1, 6);
      expect(kernel[n].kernelOverLocal! / ratio).toBeCloseTo(1, 6);
    });
  });

  it('tells its stages, and ends where it is cancelled', () => {
    const stages = new Set<string>();
    computeSerialDose(cycle(moved), (stage) => stages.add(stage));
    expect([...stages]).toEqual([
      'contours',
      'registration',
      'curves',
      'voxels',
      'energy',
      'kidneys',
    ]);
    const stop = (stage: string) => {
      if (stage === 'voxels') {
        throw new Error('stopped');
      }
    };
    expect(() => computeSerialDose(cycle(moved), stop)).toThrow('stopped');
  });
});
