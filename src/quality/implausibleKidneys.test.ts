import type { Labelmap } from '../volume/types';
import type { AlignmentSummary } from './assessmentInput';
import { implausibleKidneys } from './implausibleKidneys';

/**
 * 2 ml voxels, z upwards from 0: columns of the right kidney at x = 0, of the left one at x = 100.
 */
function labelmap(right: [from: number, to: number], left: [from: number, to: number]): Labelmap {
  const dimensions: [number, number, number] = [11, 1, 40];
  const data = new Uint8Array(11 * 40);
  for (let k = 0; k < 40; k++) {
    data[11 * k] = k >= right[0] && k < right[1] ? 1 : 0;
    data[11 * k + 10] = k >= left[0] && k < left[1] ? 2 : 0;
  }
  return {
    dimensions,
    spacingMm: [10, 20, 10],
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data,
  };
}

/** The kidneys are expected around z = 150 mm. */
const sure: AlignmentSummary = {
  referenceToPatient: [1, 0, 0, 50, 0, 1, 0, 0, 0, 0, 1, 150, 0, 0, 0, 1],
  boneOverlap: 0.7,
  marginToSecond: 0.2,
  secondOffsetMm: [0, 0, 0],
  marginToNeighbour: 1,
  neighbourOffsetMm: 0,
  confidence: 'high',
};
const decided = { 1: 2, 2: 2 };
/** Of a small piece, too. */
const surelyDecided = { 1: 1, 2: 1 };
const undecided = { 1: 2, 2: 6 };

describe('implausibleKidneys', () => {
  it('is neither of a usual pair', () => {
    const pair = labelmap([10, 22], [10, 22]);
    expect(implausibleKidneys(pair, { alignment: sure, uncertainVoxels: undecided })).toEqual([]);
  });

  it('is a crumb of less than 5 ml, whatever is known', () => {
    const crumb = labelmap([10, 12], [10, 22]);
    expect(implausibleKidneys(crumb, { uncertainVoxels: decided })).toEqual(['right']);
    const shrunken = labelmap([10, 13], [10, 22]);
    expect(implausibleKidneys(shrunken, { uncertainVoxels: surelyDecided })).toEqual([]);
  });

  it('is a lone piece that the scan cuts below where the bones do not tell', () => {
    const alignment: AlignmentSummary = { ...sure, confidence: 'low' };
    const judge = (map: Labelmap, aligned?: AlignmentSummary) =>
      implausibleKidneys(map, { alignment: aligned, uncertainVoxels: decided });
    expect(judge(labelmap([0, 0], [0, 12]), alignment)).toEqual(['left']);
    // A kidney in a scan that begins within it.
    expect(judge(labelmap([28, 40], [0, 0]), alignment)).toEqual([]);
    const toFeet = (map: Labelmap): Labelmap => ({
      ...map,
      imagePositionPatient: [0, 0, 390],
      direction: [1, 0, 0, 0, -1, 0, 0, 0, -1],
    });
    expect(judge(toFeet(labelmap([28, 40], [0, 0])), alignment)).toEqual(['right']);
    expect(judge(toFeet(labelmap([0, 0], [0, 12])), alignment)).toEqual([]);
    expect(judge(labelmap([0, 0], [1, 13]), alignment)).toEqual([]);
    expect(judge(labelmap([5, 17], [0, 12]), alignment)).toEqual([]);
    expect(judge(labelmap([0, 0], [0, 12]))).toEqual([]);
    expect(judge(labelmap([0, 0], [0, 12]), { ...sure, confidence: 'medium' })).toEqual([]);
  });

  it('is what lies far off and the network is unsure of, both together', () => {
    // Its centre is at 265 mm.
    const high = labelmap([10, 22], [21, 33]);
    const judge = (uncertainVoxels: Record<1 | 2, number>, alignment?: AlignmentSummary) =>
      implausibleKidneys(high, { alignment, uncertainVoxels });
    expect(judge(undecided, sure)).toEqual(['left']);
    expect(judge(decided, sure)).toEqual([]);
    expect(judge(undecided, { ...sure, confidence: 'low' })).toEqual([]);
    expect(judge(undecided)).toEqual([]);
  });

  it('is what lies far off and was hardly seen at the first look', () => {
    const high = labelmap([10, 22], [21, 33]);
    const judge = (leftMl: number, alignment?: AlignmentSummary) =>
      implausibleKidneys(high, {
        alignment,
        uncertainVoxels: decided,
        firstLookMl: { right: 4, left: leftMl },
      });
    // The right one was hardly seen, too, but lies where it should.
    expect(judge(4, sure)).toEqual(['left']);
    expect(judge(6, sure)).toEqual([]);
    expect(judge(4, { ...sure, confidence: 'low' })).toEqual([]);
    expect(judge(4)).toEqual([]);
  });

  it('is a small piece that the network is undecided about, wherever it lies', () => {
    const small = labelmap([10, 22], [10, 19]);
    expect(implausibleKidneys(small, { uncertainVoxels: undecided })).toEqual(['left']);
    expect(implausibleKidneys(small, { uncertainVoxels: decided })).toEqual([]);
    // Of 20 ml it is a kidney whose contour is uncertain.
    const larger = labelmap([10, 22], [10, 20]);
    expect(implausibleKidneys(larger, { uncertainVoxels: undecided })).toEqual([]);
  });

  it('says nothing of what is not there', () => {
    expect(implausibleKidneys(labelmap([0, 0], [10, 22]), { uncertainVoxels: decided })).toEqual(
      [],
    );
  });
});
