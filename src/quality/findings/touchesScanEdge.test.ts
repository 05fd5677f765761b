import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { touchesScanEdge } from './touchesScanEdge';

describe('touchesScanEdge', () => {
  it('says nothing of kidneys inside the scan', () => {
    expect(touchesScanEdge(testScene())).toEqual([]);
  });

  it('names the edges', () => {
    const kidneys = {
      right: testKidney('right', { scanEdges: ['lower', 'right'] }),
      left: testKidney('left', { scanEdges: ['upper'] }),
    };
    const findings = touchesScanEdge(testScene({ kidneys }));
    expect(findings.map(({ code, side }) => [code, side])).toEqual([
      ['TOUCHES_SCAN_EDGE', 'right'],
      ['TOUCHES_SCAN_EDGE', 'left'],
    ]);
    expect(findings[0].what).toContain('lower and right edges of the scan');
    expect(findings[1].what).toContain('upper edge of the scan');
  });
});
