import { testEvidence, testScene } from '../../../tests/helpers/testScene';
import { piecesRemoved } from './piecesRemoved';

describe('piecesRemoved', () => {
  it('gives their number and volume', () => {
    const evidence = testEvidence('right', { removed: { count: 2, volumeMl: 7 } });
    const findings = piecesRemoved(testScene({ evidence }));
    expect(findings).toEqual([
      expect.objectContaining({ code: 'PIECES_REMOVED', severity: 'info', side: 'right' }),
    ]);
    expect(findings[0].what).toContain('2 detached pieces, 7.0 ml');
  });

  it('says nothing of none, or after an edit', () => {
    expect(piecesRemoved(testScene({ evidence: testEvidence() }))).toEqual([]);
    expect(piecesRemoved(testScene())).toEqual([]);
  });
});
