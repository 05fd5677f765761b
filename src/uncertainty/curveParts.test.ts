import { fitTimeActivity } from '../kinetics';
import { nuclideOf } from '../nuclides';
import { curveFitPart } from './curveFitPart';
import { curveSensitivities } from './curveSensitivities';
import { halfLifePart } from './halfLifePart';
import { modelPart } from './modelPart';
import { recoveryPart } from './recoveryPart';
import { registrationPart } from './registrationPart';

const population = { effectiveHalfLifeHours: 50, relativeStandardUncertainty: 0.18, source: 'x' };
const { halfLifeHours: physicalHalfLifeHours } = nuclideOf('177Lu');
const refused = expect.objectContaining({ code: 'INVALID_ARGUMENT' });

describe('the curve’s parts', () => {
  it('carry a point through a mono-exponential as its closed form does', () => {
    // Integral A1 e^(l t1) / l with l = ln(A1/A2) / (t2 - t1).
    const [t1, t2, halfLife] = [24, 96, 50];
    const rate = Math.LN2 / halfLife;
    const points = [t1, t2].map((hours) => ({ hours, activity: Math.exp(-rate * hours) }));
    const [early, late] = curveSensitivities(points, 'mono-exponential', 2.8, {
      physicalHalfLifeHours,
    });
    const ofRate = (t1 * rate - 1) / (rate * (t2 - t1));
    expect(early.ofIntegral).toBeCloseTo(1 + ofRate, 3);
    expect(late.ofIntegral).toBeCloseTo(-ofRate, 3);
    // G = T_rep / (T_rep + T_eff): its change is that of the rate times T_eff / (T_rep + T_eff).
    expect(early.ofLeaCatcheside).toBeCloseTo(50 / 52.8 / (rate * (t2 - t1)), 3);
    const curve = fitTimeActivity(points, {
      physicalHalfLifeHours,
      model: 'mono-exponential',
    }).chosen;
    const part = curveFitPart(curve, [early, late], { pointRelative: 0.05 });
    expect(part.up).toBeCloseTo(0.05 * Math.hypot(1 + ofRate, ofRate), 4);
    expect(part.leaCatcheside!.relative).toBeCloseTo(
      0.05 * Math.hypot(early.ofLeaCatcheside, late.ofLeaCatcheside),
      10,
    );
  });

  it('adds up to 1 over the points: a factor on all moves the integral by itself', () => {
    const points = [
      { hours: 4, activity: 50 },
      { hours: 24, activity: 42 },
      { hours: 96, activity: 15 },
    ];
    for (const curve of fitTimeActivity(points, { physicalHalfLifeHours }).curves) {
      const sensitivities = curveSensitivities(points, curve.model, 2.8, { physicalHalfLifeHours });
      const sum = sensitivities.reduce((total, { ofIntegral }) => total + ofIntegral, 0);
      expect(sum).toBeCloseTo(1, 2);
    }
  });

  it('decay beyond the last point as their nuclide does', () => {
    const points = [
      { hours: 4, activity: 50 },
      { hours: 24, activity: 42 },
      { hours: 48, activity: 25 },
    ];
    const { halfLifeHours } = nuclideOf('90Y');
    const settings = { physicalHalfLifeHours: halfLifeHours };
    const [, , last] = curveSensitivities(points, 'trapezoid-physical-tail', 2.8, settings);
    // From 0 at the administration, straight lines, and decay alone after the last point.
    const lines = (4 * 50) / 2 + (20 * (50 + 42)) / 2 + (24 * (42 + 25)) / 2;
    const tail = (25 * halfLifeHours) / Math.LN2;
    expect(last.ofIntegral).toBeCloseTo((12 * 25 + tail) / (lines + tail), 3);
  });

  it('take the scatter where a point’s uncertainty is not stated, and nothing without any', () => {
    const points = [
      { hours: 4, activity: 50 },
      { hours: 24, activity: 42 },
      { hours: 96, activity: 15 },
    ];
    const { chosen } = fitTimeActivity(points, { physicalHalfLifeHours });
    expect(curveFitPart(chosen, [])).toMatchObject({
      up: chosen.relativeStandardUncertainty,
      degreesOfFreedom: 1,
    });
    const through = fitTimeActivity(points, {
      physicalHalfLifeHours,
      model: 'tri-exponential',
    }).chosen;
    expect(curveFitPart(through, []).up).toBeUndefined();
    const single = fitTimeActivity(points.slice(1, 2), {
      physicalHalfLifeHours,
      knownHalfLife: population,
    }).chosen;
    expect(curveFitPart(single, []).up).toBeUndefined();
    expect(curveFitPart(single, [], { curveFitRelative: 0.07 }).up).toBe(0.07);
  });

  it('spread a rectangle between the two best models', () => {
    const points = [
      { hours: 4, activity: 50 },
      { hours: 24, activity: 42 },
      { hours: 96, activity: 15 },
    ];
    const { chosen, curves } = fitTimeActivity(points, { physicalHalfLifeHours });
    const rival = curves.find(({ model }) => model === 'tri-exponential')!;
    const difference = rival.timeIntegratedActivity / chosen.timeIntegratedActivity - 1;
    expect(modelPart(chosen, curves).up).toBeCloseTo(Math.abs(difference) / Math.sqrt(3), 12);
    expect(modelPart(chosen, [chosen]).up).toBeUndefined();
  });

  it('have the half-life as the integral by a longer and a shorter one has it', () => {
    const integral = (hours: number, factor: number): number =>
      fitTimeActivity([{ hours, activity: 10 }], {
        physicalHalfLifeHours,
        model: 'single-half-life',
        knownHalfLife: { ...population, effectiveHalfLifeHours: 50 * factor },
      }).chosen.timeIntegratedActivity;
    for (const [hours, first] of [
      [24, 0.12],
      [48, 0.06],
      [72, 0],
      [96, 0.06],
    ]) {
      const { up, down } = halfLifePart(hours, population, 2.8);
      const changes = [0.82, 1.18].map((by) => integral(hours, by) / integral(hours, 1) - 1);
      expect(up).toBeCloseTo(Math.max(...changes), 10);
      expect(down).toBeCloseTo(Math.max(0, -Math.min(...changes)), 10);
      expect(Math.abs((up! + down!) / 2 - first)).toBeLessThan(0.015);
    }
    expect(halfLifePart(24, population, 2.8).leaCatcheside!.correlation).toBeLessThan(-0.9);
    const bare = { ...population, relativeStandardUncertainty: undefined };
    expect(halfLifePart(24, bare, 2.8).up).toBeUndefined();
    expect(halfLifePart(24, undefined, 2.8).up).toBeUndefined();
    expect(() => halfLifePart(24, { ...population, relativeStandardUncertainty: 1 }, 2.8)).toThrow(
      refused,
    );
  });

  it('have a misplaced contour lose activity: up only, unless the mean slopes', () => {
    const sensitivities = [0.2, 0.5, 0.3].map((ofIntegral, n) => ({
      hours: n + 1,
      ofIntegral,
      ofLeaCatcheside: 0,
    }));
    const flat = registrationPart(sensitivities, [2, 2, 2], { lossPerMm2: 0.001, slopePerMm: 0 });
    expect(flat.up).toBeCloseTo(0.004 * Math.sqrt(5 / 3), 12);
    expect(flat.down).toBe(0);
    const steep = registrationPart(sensitivities, [2, 2, 2], { lossPerMm2: 0, slopePerMm: 0.01 });
    expect(steep.down).toBeCloseTo((0.02 / Math.sqrt(3)) * Math.hypot(0.2, 0.5, 0.3), 12);
    const loss = { lossPerMm2: 0.001, slopePerMm: 0 };
    expect(registrationPart(sensitivities, [2, undefined, 2], loss).up).toBeUndefined();
    expect(registrationPart(sensitivities, [2, 2, 2], undefined).up).toBeUndefined();
    expect(() => registrationPart(sensitivities, [2], loss)).toThrow(refused);
  });

  it('have recovery by what the resolution and the method do to it', () => {
    const part = recoveryPart({
      recoveryCoefficient: 0.75,
      atFinerResolution: 0.77,
      atCoarserResolution: 0.73,
      fwhmUncertaintyMm: 1,
      methodRelative: 0.02,
    });
    expect(part.up).toBeCloseTo(Math.hypot(0.75 / 0.73 - 1, 0.02), 12);
    expect(part.down).toBeCloseTo(Math.hypot(1 - 0.75 / 0.77, 0.02), 12);
  });
});
