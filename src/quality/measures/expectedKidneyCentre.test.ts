import type { AlignmentSummary } from '../assessmentInput';
import { expectedKidneyCentre } from './expectedKidneyCentre';

const alignment: AlignmentSummary = {
  // A quarter turn about z, then a shift.
  referenceToPatient: [0, -1, 0, 10, 1, 0, 0, 20, 0, 0, 1, 30, 0, 0, 0, 1],
  boneOverlap: 0.9,
  marginToSecond: 0.3,
  secondOffsetMm: [0, 0, 33],
  marginToNeighbour: 1,
  neighbourOffsetMm: 0,
  confidence: 'high',
};

describe('expectedKidneyCentre', () => {
  it('carries the reference over by a sure alignment', () => {
    expect(expectedKidneyCentre('left', { alignment })).toEqual([10 - 1.5, 20 + 75, 30 + 3]);
    expect(expectedKidneyCentre('right', { alignment })).toEqual([10 + 1.5, 20 - 75, 30 - 3]);
  });

  it('mirrors the other kidney at the spine without one', () => {
    const known = { otherCentreMm: [-50, 40, 100] as [number, number, number], spineXMm: 10 };
    const unsure = { ...alignment, confidence: 'low' as const };
    expect(expectedKidneyCentre('left', known)).toEqual([70, 43, 106]);
    expect(expectedKidneyCentre('left', { ...known, alignment: unsure })).toEqual([70, 43, 106]);
  });

  it('is not known without either', () => {
    expect(expectedKidneyCentre('left', { spineXMm: 3 })).toBeUndefined();
    expect(expectedKidneyCentre('left', { otherCentreMm: [-50, 0, 0] })).toBeUndefined();
  });
});
