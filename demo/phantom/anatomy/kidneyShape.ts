import { invertAffine, transformPoint, type Affine } from '../../../src/volume';
import { createSmoothNoise } from '../createSmoothNoise';
import { ellipsoid } from '../render/ellipsoid';
import type { KidneySpec } from '../types';
import type { Frame } from './createFrame';

const { PI, cos, sin, sqrt, tan } = Math;

type Point = [number, number, number];
const radian = PI / 180;

/** A kidney's shape, in patient-like anatomical mm. */
export interface KidneyShape {
  spec: KidneySpec;
  /** Where the centre lies, moved with the kidney. */
  centreMm: Point;
  /** Signed distance to the capsule, the hilum still filled. */
  outer(x: number, y: number, z: number): number;
  /** Signed distance to the renal sinus. */
  sinus(x: number, y: number, z: number): number;
  /** Point from kidney coordinates (lateral, posterior, up; mm). */
  place(w: number, v: number, u: number): Point;
  /** Where a point of the body was before the kidney moved: what its texture goes by. */
  atRest(x: number, y: number, z: number): Point;
  reachMm: number;
}

/**
 * Bean: an ellipsoid whose poles bend towards the midline, with foetal lobes, a sinus and its
 * opening. `motion` takes it, rigidly, from where the spec has it to where it lies; anatomical mm.
 */
export function kidneyShape(frame: Frame, spec: KidneySpec, motion?: Affine): KidneyShape {
  const mirror = spec.side === 'right' ? -1 : 1;
  const lobes = createSmoothNoise(frame.seed, `lobes ${spec.side}`, 19);
  const { length, width, thickness } = spec.radiiMm;
  const turn = spec.hilumTurnDeg * radian;
  // Axes for a left kidney: u up along the kidney, w lateral, v posterior.
  const u = normalize([-tan(spec.coronalTiltDeg * radian), tan(spec.sagittalTiltDeg * radian), 1]);
  const lateral: Point = [cos(turn), sin(turn), 0];
  const along = lateral[0] * u[0] + lateral[1] * u[1] + lateral[2] * u[2];
  const w = normalize([
    lateral[0] - along * u[0],
    lateral[1] - along * u[1],
    lateral[2] - along * u[2],
  ]);
  const v: Point = [
    u[1] * w[2] - u[2] * w[1],
    u[2] * w[0] - u[0] * w[2],
    u[0] * w[1] - u[1] * w[0],
  ];
  const [cx, cy, cz] = spec.centreMm;
  const body = ellipsoid([0, 0, 0], [width, thickness, length]);
  const cavity = ellipsoid(
    [-width * 0.62, -1.5, -1],
    [width * 0.68, thickness * 0.42, length * 0.47],
  );
  const back = motion && invertAffine(motion);
  const atRest = (x: number, y: number, z: number): Point =>
    back ? transformPoint(back, [x, y, z]) : [x, y, z];
  const moved = (point: Point): Point => (motion ? transformPoint(motion, point) : point);
  const local = (xMoved: number, yMoved: number, zMoved: number): Point => {
    const [x, y, z] = atRest(xMoved, yMoved, zMoved);
    const dx = (x - cx) * mirror;
    const dy = y - cy;
    const dz = z - cz;
    return [
      dx * w[0] + dy * w[1] + dz * w[2],
      dx * v[0] + dy * v[1] + dz * v[2],
      dx * u[0] + dy * u[1] + dz * u[2],
    ];
  };
  const bend = 0.32 * width;
  return {
    spec,
    centreMm: moved(spec.centreMm),
    atRest,
    reachMm: length + 6,
    outer: (x, y, z) => {
      const [pw, pv, pu] = local(x, y, z);
      const t = pu / length;
      const shifted = pw + bend * (t * t - 0.22);
      // Slightly broader upper pole, flatter front.
      const girth = 1 + 0.05 * t;
      return body.distance(shifted / girth, pv / girth, pu) + 1.5 * lobes(pw, pv, pu) + 0.3;
    },
    sinus: (x, y, z) => {
      const [pw, pv, pu] = local(x, y, z);
      return cavity.distance(pw, pv, pu) + 3.2 * lobes(pw * 1.9, pv * 1.9, pu * 1.9 + 70);
    },
    place: (pw, pv, pu) =>
      moved([
        cx + mirror * (pw * w[0] + pv * v[0] + pu * u[0]),
        cy + pw * w[1] + pv * v[1] + pu * u[1],
        cz + pw * w[2] + pv * v[2] + pu * u[2],
      ]),
  };
}

function normalize([x, y, z]: Point): Point {
  const norm = sqrt(x * x + y * y + z * z);
  return [x / norm, y / norm, z / norm];
}
