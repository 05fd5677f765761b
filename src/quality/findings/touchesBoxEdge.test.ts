import { testEvidence, testKidney, testScene } from '../../../tests/helpers/testScene';
import { touchesBoxEdge } from './touchesBoxEdge';

describe('touchesBoxEdge', () => {
  it('names the edge', () => {
    const evidence = testEvidence('left', { boxEdges: ['upper'] });
    const [finding, ...others] = touchesBoxEdge(testScene({ evidence }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'TOUCHES_BOX_EDGE', severity: 'warning', side: 'left' });
    expect(finding.what).toContain('upper edge of the region');
  });

  it('says nothing without evidence, or of a kidney without voxels', () => {
    expect(touchesBoxEdge(testScene())).toEqual([]);
    const evidence = testEvidence('left', { boxEdges: ['upper'] });
    const kidneys = { right: testKidney('right') };
    expect(touchesBoxEdge(testScene({ evidence, kidneys }))).toEqual([]);
  });
});
