import { testEvidence, testScene } from '../../../tests/helpers/testScene';
import { alignmentMissing } from './alignmentMissing';

describe('alignmentMissing', () => {
  it.each([
    ['noReference', 'reference-anatomy.bin', 'models folder'],
    ['noBone', 'less than 15 ml of bone', 'right series'],
  ] as const)('says why the bones were not asked: %s', (reason, what, next) => {
    const evidence = { ...testEvidence(), alignmentMissing: reason };
    const [finding, ...others] = alignmentMissing(testScene({ evidence }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'ALIGNMENT_MISSING', severity: 'warning' });
    expect(finding.what).toContain(what);
    expect(finding.next).toContain(next);
  });

  it('says nothing where the bones were asked, nor after an edit', () => {
    expect(alignmentMissing(testScene({ evidence: testEvidence() }))).toEqual([]);
    expect(alignmentMissing(testScene())).toEqual([]);
  });
});
