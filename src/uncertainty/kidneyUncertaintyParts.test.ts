import { fitTimeActivity } from '../kinetics';
import type { TimeActivityPoint } from '../kinetics';
import { combineDoseUncertainty } from './combineDoseUncertainty';
import { kidneyUncertaintyParts } from './kidneyUncertaintyParts';
import type { KidneyCourse } from './kidneyUncertaintyParts';
import { volumeContourPart } from './volumeContourPart';

/** Of 177Lu, h. */
const physicalHalfLifeHours = 6.647 * 24;

function course(points: TimeActivityPoint[]): KidneyCourse {
  const { chosen, curves } = fitTimeActivity(points, { physicalHalfLifeHours });
  return {
    curve: chosen,
    models: curves,
    timePoints: points.map(({ hours, activity }) => ({
      id: `scan ${hours}`,
      hours,
      activityMBq: activity,
      isUsed: true,
    })),
  };
}

const three = [
  { hours: 4, activity: 50 },
  { hours: 24, activity: 42 },
  { hours: 96, activity: 15 },
];

describe('kidneyUncertaintyParts', () => {
  it('lists what nobody stated as missing, and has what the curve tells by itself', () => {
    const parts = kidneyUncertaintyParts(course(three), { physicalHalfLifeHours });
    const { missing, isTotal } = combineDoseUncertainty(parts, { meanDoseGy: 3 });
    expect(missing).toEqual(['contour', 'calibration', 'recovery', 'registration', 'mass']);
    expect(isTotal).toBe(false);
  });

  it('is a total where everything is stated', () => {
    const parts = kidneyUncertaintyParts(course(three), {
      physicalHalfLifeHours,
      contour: volumeContourPart({ volumeRelative: 0.06, edgeToMean: 0.65 }),
      calibrationRelative: 0.05,
      recovery: 0.03,
      pointRelative: 0.04,
      placementMm: { 'scan 4': 1, 'scan 24': 1, 'scan 96': 2 },
      shiftLoss: { lossPerMm2: 0.001, slopePerMm: 0 },
      densityRelative: 0.01,
    });
    const {
      isTotal,
      total: dose,
      parts: shares,
    } = combineDoseUncertainty(parts, { meanDoseGy: 3 });
    expect(isTotal).toBe(true);
    expect(shares.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
    // Calibration, volume and recovery alone; all parts together are not much more.
    expect(dose!.relative).toBeGreaterThan(Math.hypot(0.05, 0.35 * 0.06, 0.03));
    expect(dose!.relative).toBeLessThan(0.085);
  });

  it('asks one time point for its half-life in place of a model, and leaves out what is off', () => {
    const one = course(three.slice(1, 2));
    const off = { id: 'scan 96', hours: 96, activityMBq: 1, isUsed: false };
    const parts = kidneyUncertaintyParts(
      { ...one, timePoints: [...one.timePoints, off] },
      { physicalHalfLifeHours },
    );
    expect(parts.map(({ id }) => id)).toContain('half-life');
    expect(parts.map(({ id }) => id)).not.toContain('model');
    expect(parts.find(({ id }) => id === 'half-life')!.up).toBeUndefined();
  });

  it('does not take an uncorrected dose for a sure one', () => {
    const recovery = kidneyUncertaintyParts(course(three), {
      physicalHalfLifeHours,
      recovery: 'uncorrected',
    }).find(({ id }) => id === 'recovery')!;
    expect(recovery.up).toBeUndefined();
    expect(recovery.basis).toContain('Not corrected');
  });
});
