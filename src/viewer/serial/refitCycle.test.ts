import { serialSummaryFixture } from '../../../tests/helpers/serialSummaryFixture';
import type { SpectSession } from '../../sessions';
import { initialSerialDoseState } from '../session/slices/serialDoseSlice';
import { refitCycle } from './refitCycle';

const summary = serialSummaryFixture();
const sessions = (...used: string[]) =>
  ['1.2.0', '1.2.1', '1.2.2', '1.2.9'].map((id) => ({
    id,
    isUsed: used.includes(id),
  })) as SpectSession[];

describe('refitCycle', () => {
  it('switches points of both kidneys', () => {
    const refitted = refitCycle(summary, sessions('1.2.0', '1.2.2'), initialSerialDoseState)!;
    expect(refitted.timePoints.map(({ isUsed }) => isUsed)).toEqual([true, false, true]);
    refitted.kidneys.forEach(({ curve }) => expect(curve.points).toBe(2));
  });

  it('cannot follow where a point in use was not measured, or none is left', () => {
    expect(refitCycle(summary, sessions('1.2.0', '1.2.9'), initialSerialDoseState)).toBeUndefined();
    expect(refitCycle(summary, sessions(), initialSerialDoseState)).toBeUndefined();
  });

  it('a single point takes what the user entered before the population', () => {
    const serialChoices = {
      ...initialSerialDoseState.serialChoices,
      ofCycle: {
        [summary.cycle]: {
          models: {},
          knownHalfLives: { right: { effectiveHalfLifeHours: 61, source: 'entered' } },
        },
      },
    };
    const [right, left] = refitCycle(summary, sessions('1.2.1'), {
      serialDoses: {},
      serialChoices,
    })!.kidneys;
    expect(right.effectiveHalfLifeHours).toBeCloseTo(61, 6);
    // Of patients with 177Lu-DOTATATE.
    expect(left.effectiveHalfLifeHours).toBeCloseTo(50, 6);
  });
});
