import { smoothCurve } from './smoothCurve';
import type { TubeNode } from './tube';

const nodes: TubeNode[] = [
  [0, 0, 0, 3],
  [10, 5, 0, 3],
  [20, -5, 10, 4],
  [30, 0, 20, 3],
];

describe('smoothCurve', () => {
  it('passes through its nodes', () => {
    const curve = smoothCurve(nodes, 5);
    expect(curve).toHaveLength(16);
    nodes.forEach((node, n) => {
      expect(curve[5 * n]).toEqual(node);
    });
  });

  it('leaves evenly spaced nodes of a straight line on that line', () => {
    const line: TubeNode[] = [0, 1, 2, 3].map((n) => [n * 4, n * 2, -n, 2]);
    for (const [x, y, z, r] of smoothCurve(line, 4)) {
      expect(y).toBeCloseTo(x / 2, 10);
      expect(z).toBeCloseTo(-x / 4, 10);
      expect(r).toBe(2);
    }
  });
});
