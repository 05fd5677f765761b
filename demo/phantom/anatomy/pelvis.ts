import type { Cut, Painter } from '../render/Painter';
import { tissues } from '../types';
import type { Frame } from './createFrame';

const { abs, max, min, sqrt } = Math;

/**
 * Point on the wing's mid-line (quadratic curve from the sacroiliac joint to the anterior spine), t
 * in [0, 1].
 */
function wingPoint(frame: Frame, t: number, z: number): [number, number] {
  const s = frame.bone;
  const y0 = frame.spineY(-130 * s);
  const sink = max(0, -100 * s - z) / 100;
  const p0 = [38 * s, y0 + 36 * s];
  const p1 = [(114 - 8 * sink) * s, y0 + 30 * s];
  const p2 = [(127 - 12 * sink) * s, y0 - 62 * s];
  const u = 1 - t;
  return [
    u * u * p0[0] + 2 * u * t * p1[0] + t * t * p2[0],
    u * u * p0[1] + 2 * u * t * p1[1] + t * t * p2[1],
  ];
}

function wingCut(frame: Frame, z: number, halfThickness: number, margin: number): Cut | undefined {
  const s = frame.bone;
  const depth = -86 * s - z;
  if (depth <= 0) {
    return undefined;
  }
  const spread = min(0.5, 0.5 * sqrt(depth / (62 * s)));
  const from = max(0, 0.45 - spread * 0.95);
  const to = min(1, 0.45 + spread * 1.12);
  const points: [number, number][] = [];
  for (let step = 0; step <= 10; step += 1) {
    points.push(wingPoint(frame, from + ((to - from) * step) / 10, z));
  }
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const reach = max(...xs) + halfThickness + margin;
  return {
    xMin: -reach,
    xMax: reach,
    yMin: min(...ys) - halfThickness - margin,
    yMax: max(...ys) + halfThickness + margin,
    steepest: 1,
    distance: (xSigned, y) => {
      const x = abs(xSigned);
      let best = Infinity;
      for (let index = 1; index < points.length; index += 1) {
        const [ax, ay] = points[index - 1];
        const dx = points[index][0] - ax;
        const dy = points[index][1] - ay;
        let t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
        t = t < 0 ? 0 : t > 1 ? 1 : t;
        const ex = x - ax - t * dx;
        const ey = y - ay - t * dy;
        const d = ex * ex + ey * ey;
        if (d < best) {
          best = d;
        }
      }
      return sqrt(best) - halfThickness;
    },
  };
}

/** Iliac wings with iliacus and gluteal muscles, and the sacrum. */
export function pelvis(frame: Frame): Painter[] {
  const s = frame.bone;
  const { fine, medium } = frame;
  const top = -84 * s;
  const cancellous = (x: number, y: number, z: number): number =>
    150 + 50 * fine(x, y, z) + 30 * medium(x, y, z);
  return [
    {
      name: 'iliacus and gluteal muscles',
      tissue: tissues.muscle,
      soft: false,
      zMin: -1000,
      zMax: top,
      evenBelowMm: 9.6,
      cut: (z) => {
        const depth = max(0, -90 * s - z);
        return wingCut(frame, z, min(27, 7 + depth * 0.32) * frame.preset.muscleScale, 4);
      },
      hu: (d, x, y, z) =>
        50 + 7 * medium(x, y, z) + 6 * fine(x, y, z) - (abs(d + 9) < 0.6 ? 60 : 0),
    },
    {
      name: 'iliac wings',
      tissue: tissues.bone,
      soft: false,
      zMin: -1000,
      zMax: top,
      evenBelowMm: 1.7,
      cut: (z) => wingCut(frame, z, (4.6 + 1.2 * min(1, (top - z) / 60)) * s, 4),
      hu: (d, x, y, z) => (d > -1.7 ? 640 : cancellous(x, y, z)),
    },
    {
      name: 'sacrum',
      tissue: tissues.bone,
      soft: false,
      zMin: -300,
      zMax: -139 * s,
      evenBelowMm: 1.4,
      cut: (z) => {
        const y0 = frame.spineY(z) + 6 * s;
        const t = min(1, max(0, (-139 * s - z) / (18 * s)));
        const taper = max(0, (-165 * s - z) / (120 * s));
        const halfWidth = (26 + 28 * t - 22 * taper) * s;
        const halfDepth = (17 + 4 * t - 6 * taper) * s;
        return {
          xMin: -halfWidth - 4,
          xMax: halfWidth + 4,
          yMin: y0 - halfDepth - 16,
          yMax: y0 + halfDepth + 22,
          steepest: 1.5,
          distance: (x, y) => {
            // Concave towards the pelvis: the alae lie further back than the promontory... bent
            // with |x|.
            const bend = y - y0 - 0.0055 * x * x * t;
            const k = sqrt((x / halfWidth) ** 2 + (bend / halfDepth) ** 2);
            const body = (k - 1) * halfDepth;
            const foramen = 7 * s - sqrt((abs(x) - 23 * s) ** 2 + (bend + 2 * s) ** 2);
            const level = abs(((((-z / s) % 26) + 26) % 26) - 13) < 5 ? foramen : -10;
            return max(body, level * 0.9);
          },
        };
      },
      hu: (d, x, y, z) => (d > -1.4 ? 430 : cancellous(x, y, z) - 20),
    },
  ];
}
