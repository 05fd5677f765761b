import fc from 'fast-check';
import { activityAt } from './activityAt';
import { fitTimeActivity } from './fitTimeActivity';
import { integralFrom } from './integralFrom';
import type { KineticModel, TimeActivityCurve, TimeActivityPoint } from './types';

/** Of 177Lu, h. */
const physicalHalfLifeHours = 6.647 * 24;

// SNMMI challenge, patient 004 (docs/kinetics.md).
const hours = [3.7411111, 27.7252778, 103.0941667, 123.9836111];
const left = at(hours, [98.561432, 73.599408, 25.39568, 19.04661]);
// 100 MBq with 50 h and an uptake of 0.533 h.
const fiftyHours = at([4, 24, 96], [94.60576467, 71.6977624, 26.42545101]);

function at(times: number[], activities: number[]): TimeActivityPoint[] {
  return times.map((time, n) => ({ hours: time, activity: activities[n] }));
}

function curveOf(
  points: TimeActivityPoint[],
  model: KineticModel,
  options: object = {},
): TimeActivityCurve {
  return fitTimeActivity(points, { physicalHalfLifeHours, model, ...options }).chosen;
}

describe('fitTimeActivity', () => {
  it('fits uptake and washout as the challenge’s reference (V6)', () => {
    const { terms, timeIntegratedActivity } = curveOf(left, 'bi-exponential', { weights: 'even' });
    expect(terms[0].amplitude).toBeCloseTo(108.742, 2);
    expect(terms[0].lambdaPerHour).toBeCloseTo(0.0140814, 6);
    expect(terms[1].lambdaPerHour).toBeCloseTo(0.84543, 4);
    expect(timeIntegratedActivity).toBeCloseTo(7593.75, 1);
  });

  // V7; serial-dosimetry reference, section 5.
  it.each<[string, TimeActivityPoint[], KineticModel, object, number]>([
    ['four points, even', left, 'mono-exponential', { weights: 'even' }, 7745.7],
    ['four points', left, 'trapezoid-physical-tail', {}, 10827],
    ['four points', left, 'trapezoid-effective-tail', {}, 7827],
    ['three points', left.slice(0, 3), 'tri-exponential', {}, 7550.9],
    ['three points', left.slice(0, 3), 'mono-exponential', {}, 7665.0],
    ['at 103 h', [left[2]], 'single-haenscheid', {}, 7554.4],
    ['50 h', fiftyHours, 'tri-exponential', {}, 7136.81],
    ['50 h', fiftyHours, 'trapezoid-physical-tail', {}, 11466.5],
    ['50 h', fiftyHours, 'trapezoid-effective-tail', {}, 7290.9],
    ['50 h, at 96 h', [fiftyHours[2]], 'single-haenscheid', {}, 7319.8],
    ['50 h, at 24 h', [fiftyHours[1]], 'single-haenscheid', {}, 4965.0],
    [
      '50 h, at 24 h',
      [fiftyHours[1]],
      'single-half-life',
      { knownHalfLife: { effectiveHalfLifeHours: 50, source: 'test' } },
      7213.5,
    ],
  ])('integrates %s by %3$s', (_, points, model, options, expected) => {
    const { timeIntegratedActivity } = curveOf(points, model, options);
    expect(Math.abs(timeIntegratedActivity / expected - 1)).toBeLessThan(1e-4);
  });

  it('comes within 0.03 % of the bi-exponential reference with an uptake of 0.8 h', () => {
    const curve = curveOf(left.slice(0, 3), 'bi-exponential-fixed-uptake');
    expect(Math.abs(curve.timeIntegratedActivity / 7579.2 - 1)).toBeLessThan(3e-4);
  });

  it('is 22.5 % low by Haenscheid’s rule at 28 h, and says when it may be', () => {
    const curve = curveOf([left[1]], 'single-haenscheid');
    expect(curve.timeIntegratedActivity / 7593.75 - 1).toBeCloseTo(-0.225, 3);
    expect(curve.notes[0]).toMatch(/between 11 and 37 h/);
  });

  it('finds exact curves again, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 12, max: 120, noNaN: true }),
        fc.double({ min: 1, max: 2000, noNaN: true }),
        fc.array(fc.double({ min: 3, max: 200, noNaN: true }), { minLength: 2, maxLength: 6 }),
        (effective, amplitude, times) => {
          const apart = times
            .sort((a, b) => a - b)
            .filter((t, n) => n === 0 || t > times[n - 1] + 1);
          fc.pre(apart.length >= 2);
          const k = Math.LN2 / effective;
          const u = Math.LN2 / 0.8;
          const exact = (t: number) => amplitude * (Math.exp(-k * t) - Math.exp(-u * t));
          const curve = curveOf(at(apart, apart.map(exact)), 'bi-exponential-fixed-uptake');
          const integral = amplitude * (1 / k - 1 / u);
          expect(Math.abs(curve.timeIntegratedActivity / integral - 1)).toBeLessThan(1e-5);
          expect(Math.abs(curve.effectiveHalfLifeHours / effective - 1)).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never falls more slowly than by decay, and says so', () => {
    const rising = at([4, 24, 96], [50, 55, 60]);
    const { curves } = fitTimeActivity(rising, { physicalHalfLifeHours });
    for (const curve of curves) {
      expect(curve.effectiveHalfLifeHours).toBeLessThanOrEqual(physicalHalfLifeHours * 1.0001);
      expect(curve.timeIntegratedActivity).toBeGreaterThan(0);
    }
    expect(curveOf(rising, 'mono-exponential').notes.join()).toMatch(/physical half-life/);
    expect(curveOf(rising, 'trapezoid-effective-tail').notes.join()).toMatch(/physical half-life/);
  });

  it('integrates every curve to what stepping along it gives', () => {
    const knownHalfLife = { effectiveHalfLifeHours: 50, source: 'test' };
    const all = [left, left.slice(0, 3), [left[1]]].flatMap(
      (points) => fitTimeActivity(points, { physicalHalfLifeHours, knownHalfLife }).curves,
    );
    for (const curve of all) {
      const step = 0.02;
      let sum = 0;
      for (let t = step / 2; t < 250; t += step) {
        sum += activityAt(curve, t) * step;
      }
      const whole = sum + integralFrom(curve, 250);
      expect(Math.abs(whole / curve.timeIntegratedActivity - 1)).toBeLessThan(1e-4);
      expect(curve.extrapolatedShare).toBeGreaterThan(0.05);
      expect(curve.extrapolatedShare).toBeLessThan(1);
    }
  });

  it('chooses by number of points and Akaike’s criterion', () => {
    const chosenOf = (points: TimeActivityPoint[], more: object = {}) =>
      fitTimeActivity(points, { physicalHalfLifeHours, ...more }).chosen;
    const known = { effectiveHalfLifeHours: 48, source: 'cycle 1' };
    expect(chosenOf([left[1]]).model).toBe('single-haenscheid');
    expect(chosenOf([left[1]], { knownHalfLife: known }).model).toBe('single-half-life');
    expect(chosenOf(left.slice(0, 3)).model).toBe('bi-exponential-fixed-uptake');
    expect(chosenOf(left.slice(0, 3)).aicc).toBeUndefined();
    expect(chosenOf(left).model).toBe('bi-exponential-fixed-uptake');
    const slowUptake = [1, 3, 6, 24, 48, 96].map((t) => ({
      hours: t,
      activity: 100 * (Math.exp(-0.013 * t) - Math.exp(-0.25 * t)),
    }));
    expect(chosenOf(slowUptake).model).toBe('bi-exponential');
    const noUptake = [1, 3, 6, 24, 48, 96].map((t) => ({
      hours: t,
      activity: 100 * Math.exp(-0.013 * t),
    }));
    expect(chosenOf(noUptake).model).toBe('mono-exponential');
  });

  it('gives an uncertainty that the scatter of fits bears out', () => {
    let seed = 1;
    const normal = () => {
      let sum = 0;
      for (let n = 0; n < 12; n++) {
        seed = (seed * 48271) % 2147483647;
        sum += seed / 2147483647;
      }
      return sum - 6;
    };
    const times = [4, 12, 24, 48, 96, 168];
    const exact = times.map((t) => 100 * Math.exp(-0.0139 * t));
    const results: number[] = [];
    let stated = 0;
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      const noisy = at(
        times,
        exact.map((value) => value * (1 + 0.05 * normal())),
      );
      const curve = curveOf(noisy, 'mono-exponential');
      results.push(curve.timeIntegratedActivity * 0.000139);
      stated += curve.relativeStandardUncertainty! ** 2 / runs;
    }
    const mean = results.reduce((sum, value) => sum + value, 0) / runs;
    const variance = results.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
    expect(Math.sqrt(stated) / (Math.sqrt(variance) / mean)).toBeCloseTo(1, 0.5);
  });

  it('has an uncertainty only where points are left over', () => {
    expect(curveOf(left.slice(0, 2), 'mono-exponential').covariance).toBeUndefined();
    expect(curveOf(left.slice(0, 3), 'bi-exponential').covariance).toBeUndefined();
    expect(curveOf(left.slice(0, 3), 'mono-exponential').covariance).toHaveLength(4);
    const uncertain = curveOf([left[1]], 'single-half-life', {
      knownHalfLife: {
        effectiveHalfLifeHours: 50,
        relativeStandardUncertainty: 0.18,
        source: 'population',
      },
    });
    expect(uncertain.relativeStandardUncertainty).toBeCloseTo(0.18 * (1 - 0.38436), 4);
  });

  it.each<[string, TimeActivityPoint[], object]>([
    ['no point', [], {}],
    ['an activity of 0', at([4, 24], [10, 0]), {}],
    ['a negative one', at([4, 24], [10, -1]), {}],
    ['an unknown one', at([4], [NaN]), {}],
    ['a time before the administration', at([-1, 24], [10, 5]), {}],
    ['two at one time', at([24, 24.01], [10, 5]), {}],
    ['a model of three points', at([4, 24], [10, 5]), { model: 'tri-exponential' }],
    ['a half-life that is none', at([4], [10]), { knownHalfLife: { effectiveHalfLifeHours: 0 } }],
    ['one that nobody knows', at([4], [10]), { model: 'single-half-life' }],
    ['an uptake slower than decay', at([4, 24], [10, 5]), { uptakeHalfLifeHours: 100 }],
  ])('refuses %s', (_, points, options) => {
    expect(() => fitTimeActivity(points, { physicalHalfLifeHours, ...options })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
