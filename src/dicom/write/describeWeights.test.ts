import { describeWeights } from './describeWeights';

describe('describeWeights', () => {
  const model = { name: 'kidneys', version: '1.2.0', stage: 'release' as const, sha256: 'aa' };

  it('names the digest of every network', () => {
    expect(describeWeights(model)).toBe('weights SHA-256 aa');
    expect(describeWeights({ ...model, refineSha256: 'bb' })).toBe('weights SHA-256 aa and bb');
  });
});
