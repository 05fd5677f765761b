import { serialSummaryFixture } from '../../../../tests/helpers/serialSummaryFixture';
import type { SessionState } from '../sessionState';
import { areContoursNewer } from './areContoursNewer';

const frameOfReferenceUID = '1.9';
const state = (rightMl: number, isRestored = false) =>
  ({
    cycleNumber: 1,
    serialDoses: {
      1: { summary: serialSummaryFixture(), volume: { frameOfReferenceUID }, isRestored },
    },
    contours: { ct: { volume: { frameOfReferenceUID } } },
    result: {
      rows: [
        { side: 'right', volumeMl: rightMl },
        { side: 'left', volumeMl: 150 },
      ],
    },
  }) as unknown as SessionState;

describe('areContoursNewer', () => {
  it('tells contours that hold another volume than the dose was computed in', () => {
    expect(areContoursNewer(state(150))).toBe(false);
    expect(areContoursNewer(state(150.02))).toBe(true);
  });

  it('does not judge a dose that was read, nor one that is not there', () => {
    expect(areContoursNewer(state(160, true))).toBe(false);
    expect(areContoursNewer({ ...state(160), serialDoses: {} })).toBe(false);
  });
});
