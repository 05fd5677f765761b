import type { TubeNode } from './tube';

const { max, min } = Math;

/** Catmull-Rom spline through the nodes, `steps` pieces per interval; ends repeated. */
export function smoothCurve(nodes: readonly TubeNode[], steps = 4): TubeNode[] {
  const curve: TubeNode[] = [];
  for (let index = 0; index + 1 < nodes.length; index += 1) {
    const p0 = nodes[max(0, index - 1)];
    const p1 = nodes[index];
    const p2 = nodes[index + 1];
    const p3 = nodes[min(nodes.length - 1, index + 2)];
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      const value = (axis: 0 | 1 | 2 | 3): number =>
        0.5 *
        (2 * p1[axis] +
          (p2[axis] - p0[axis]) * t +
          (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
          (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t);
      curve.push([value(0), value(1), value(2), max(0.5, value(3))]);
    }
  }
  curve.push(nodes[nodes.length - 1]);
  return curve;
}
