import { testEvidence, testKidney, testScene } from '../../tests/helpers/testScene';
import { allFindings } from './allFindings';

describe('allFindings', () => {
  it('says nothing of an ordinary pair', () => {
    expect(allFindings(testScene())).toEqual([]);
    expect(allFindings(testScene({ evidence: testEvidence() }))).toEqual([]);
  });

  it('lists what matters most first, right before left', () => {
    const kidneys = {
      right: testKidney('right', { scanEdges: ['upper'], tissue: { medianHu: 150 } }),
      left: testKidney('left', { scanEdges: ['upper'], shape: { volumeMl: 500 } }),
    };
    const evidence = testEvidence('left', { removed: { count: 1, volumeMl: 2 } });
    const findings = allFindings(testScene({ kidneys, evidence, gapMm: 3 }));
    expect(findings.map(({ code, side }) => (side ? `${code} ${side}` : code))).toEqual([
      'KIDNEYS_JOINED',
      'TOUCHES_SCAN_EDGE right',
      'TOUCHES_SCAN_EDGE left',
      'VOLUME_UNUSUAL left',
      'STAGES_DISAGREE left',
      'CONTRAST_ENHANCED',
      'PIECES_REMOVED left',
    ]);
  });

  it('gives every finding a text that says what to do', () => {
    const broken = testKidney('right', {
      scanEdges: ['lower'],
      shape: { volumeMl: 20, ellipsoidFill: 0.4 },
      tissue: { medianHu: 2, noiseHu: 90, noiseAcrossHu: 120, noiseAlongHu: 40 },
      shareAcrossSpine: 0.3,
    });
    const findings = allFindings(
      testScene({
        kidneys: { right: broken },
        spacingMm: [1, 1, 8],
        dense: { volumeMl: 1, largestHu: 3071 },
      }),
    );
    expect(findings.length).toBeGreaterThan(7);
    for (const { what, next } of findings) {
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(next).toMatch(/^[A-Z].{15,}\.$/);
      expect(`${what} ${next}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
