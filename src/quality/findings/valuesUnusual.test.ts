import { testScene } from '../../../tests/helpers/testScene';
import type { HounsfieldJudgement } from '../../plausibility';
import { valuesUnusual } from './valuesUnusual';

const judged = (verdict: HounsfieldJudgement['verdict']): HounsfieldJudgement => ({
  verdict,
  peaks: { airHu: -1000, softTissueHu: 130 },
  range: [-1000, 3000],
  reason: 'Values end at 300.',
});

describe('valuesUnusual', () => {
  it('passes on what is doubtful in the values, with the peaks', () => {
    const [finding, ...more] = valuesUnusual(testScene({ hounsfield: judged('doubtful') }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'VALUES_UNUSUAL', severity: 'warning' });
    expect(finding.what).toMatch(/^Values end at 300\. Peaks: .*soft tissue at 130/);
  });

  it.each(['plausible', 'unknown'] as const)('says nothing of values that are %s', (verdict) => {
    expect(valuesUnusual(testScene({ hounsfield: judged(verdict) }))).toEqual([]);
  });

  it('says nothing where nobody judged', () => {
    expect(valuesUnusual(testScene())).toEqual([]);
  });
});
