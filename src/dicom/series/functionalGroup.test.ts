import { functionalGroup } from './functionalGroup';

const keyword = 'PlanePositionSequence';
const own = { [keyword]: [{ ImagePositionPatient: [1, 2, 3] }] };
const shared = { [keyword]: [{ ImagePositionPatient: [4, 5, 6] }] };

describe('functionalGroup', () => {
  it('takes that of the frame before the shared one', () => {
    expect(functionalGroup(own, shared, keyword)).toBe(own[keyword][0]);
    expect(functionalGroup({}, shared, keyword)).toBe(shared[keyword][0]);
    expect(functionalGroup(undefined, shared, keyword)).toBe(shared[keyword][0]);
  });

  it('is empty where neither has it', () => {
    expect(functionalGroup({ [keyword]: [] }, {}, keyword)).toEqual({});
  });
});
