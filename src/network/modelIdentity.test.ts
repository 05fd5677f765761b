import { testManifest, testRefineSpec } from '../../tests/helpers/testManifest';
import { modelIdentity } from './modelIdentity';

describe('modelIdentity', () => {
  it('names the digest of each network', () => {
    const { sha256 } = testManifest().coarse;
    const common = { name: 'test-net', version: '1.0.0', stage: 'release', sha256 };
    expect(modelIdentity(testManifest())).toEqual(common);
    const refine = { ...testRefineSpec(), sha256: 'a'.repeat(64) };
    expect(modelIdentity({ ...testManifest(), refine })).toEqual({
      ...common,
      refineSha256: 'a'.repeat(64),
    });
  });
});
