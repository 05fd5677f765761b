import { testScene } from '../../../tests/helpers/testScene';
import { piecesDetached } from './piecesDetached';

describe('piecesDetached', () => {
  it('gives their number and volume', () => {
    const detached = { left: { count: 3, volumeMl: 0.42 }, right: { count: 0, volumeMl: 0 } };
    const findings = piecesDetached(testScene({ detached }));
    expect(findings).toEqual([
      expect.objectContaining({ code: 'PIECES_DETACHED', severity: 'info', side: 'left' }),
    ]);
    expect(findings[0].what).toContain('3 pieces, 0.4 ml');
  });

  it('says nothing of automatic contours', () => {
    expect(piecesDetached(testScene())).toEqual([]);
  });
});
