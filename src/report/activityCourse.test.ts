import { serialSummary } from '../../tests/helpers/serialSummary';
import { activityCourse } from './activityCourse';

describe('activityCourse', () => {
  it('has the integral, the points with those left out, and how far they are off the curve', () => {
    const [kidney] = serialSummary({ model: 'mono-exponential' }).kidneys;
    const course = activityCourse(kidney);
    const [{ amplitude, lambdaPerHour }] = kidney.curve.terms;
    expect(course.timeIntegratedActivityMBqH).toBeCloseTo(amplitude / lambdaPerHour, 6);
    expect(course.extrapolatedShare).toBeCloseTo(Math.exp(-96 * lambdaPerHour), 9);
    expect(course.timePoints.map(({ hours, isUsed }) => [hours, isUsed])).toEqual([
      [4, true],
      [24, true],
      [96, true],
      [168, false],
    ]);
    const squares = course.timePoints
      .filter(({ isUsed }) => isUsed)
      .map(
        ({ hours, activityMBq }) =>
          (amplitude * Math.exp(-lambdaPerHour * hours)) / activityMBq - 1,
      )
      .map((difference) => difference ** 2);
    const scatter = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / 3);
    // Weights of the fit are of points or of curve: the same to first order.
    expect(course.relativeScatter / scatter).toBeCloseTo(1, 1);
  });

  it('leaves out what is not known', () => {
    const [kidney] = serialSummary({ model: 'trapezoid-physical-tail' }).kidneys;
    const course = activityCourse({ ...kidney, timeIntegratedActivityCoefficientH: undefined });
    expect(course).not.toHaveProperty('timeIntegratedActivityCoefficientH');
    expect(course).not.toHaveProperty('relativeStandardUncertainty');
    // Decay alone after the last scan.
    expect(course.effectiveHalfLifeHours).toBeCloseTo(159.528, 6);
  });
});
