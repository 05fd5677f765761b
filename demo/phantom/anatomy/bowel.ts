import { createRandom } from '../createRandom';
import type { Painter } from '../render/Painter';
import { smoothCurve } from '../render/smoothCurve';
import { tube, type TubeNode } from '../render/tube';
import { tissues } from '../types';
import { clipToAbdomen } from './clipToAbdomen';
import type { Frame } from './createFrame';

const { abs, floor, max, min, sin } = Math;

function colonNodes(frame: Frame): TubeNode[] {
  const sx = frame.stretchX;
  const sy = frame.stretchY;
  const s = frame.bone;
  const leftGone = !frame.preset.kidneys.some((kidney) => kidney.side === 'left');
  // After a left nephrectomy the flexure and the descending colon fall into the empty bed.
  const medial = leftGone ? 30 : 0;
  const path: [number, number, number, number][] = [
    [-70, 20, -172, 20],
    [-80, 16, -145, 24],
    [-97, 12, -105, 23],
    [-108, 6, -66, 23],
    [-101, -12, -42, 21],
    [-82, -46, -46, 21],
    [-48, -66, -56, 21],
    [-6, -72, -60, 20],
    [40, -68, -48, 21],
    [78, -46, -10, 21],
    [101, -12, 18, 19],
    [113 - medial, 22 + medial * 0.6, 22, 17],
    [118 - medial, 40, -6, 15],
    [119 - medial, 42, -40, 14],
    [108 - medial * 0.5, 32, -95, 14],
    [84, 16, -138, 15],
    [74, 4, -162, 16],
    [44, 12, -186, 17],
    [20, 24, -215, 17],
  ];
  // Between the iliac wings there is no more room than the skeleton leaves.
  const across = (z: number): number => {
    const inPelvis = min(1, max(0, (-70 - z) / 40));
    return sx + inPelvis * (min(sx, s) - sx);
  };
  const curve = smoothCurve(
    path.map(([x, y, z, r]) => [x * across(z), y * sy, z * s, r * s] as const),
    6,
  );
  // Haustra: the calibre swells and narrows along the gut.
  return curve.map(([x, y, z, r], index) => [x, y, z, r * (1 + 0.11 * sin(index * 1.25))]);
}

/** A winding gut through random points that keep their distance from each other. */
function smallBowelNodes(frame: Frame): TubeNode[] {
  const random = createRandom(frame.seed, 'small bowel');
  const sx = frame.stretchX;
  const sy = frame.stretchY;
  const s = frame.bone;
  const spacing = 25 * s;
  const points: [number, number, number][] = [];
  for (let attempt = 0; attempt < 6000; attempt += 1) {
    const candidate: [number, number, number] = [
      random.between(-82, 92) * sx,
      random.between(-66, 6) * sy,
      random.between(-205, -2) * s,
    ];
    // Below the transverse colon and stomach, in front of the great vessels; deeper on the sides
    // and below.
    const [x, y, z] = candidate;
    const deep = z > -95 * s ? (abs(x) < 45 * s ? -20 : 0) : 4;
    const high = z > -30 * s && (x < 15 || y < -45 * sy);
    if (y > deep || high) {
      continue;
    }
    const free = points.every(
      (p) => (p[0] - x) ** 2 + (p[1] - y) ** 2 + (p[2] - z) ** 2 > spacing * spacing,
    );
    if (free) {
      points.push(candidate);
    }
  }
  const path: [number, number, number][] = [];
  let current = points.reduce((best, p) => (p[2] > best[2] ? p : best));
  const left = new Set(points);
  while (left.size > 0) {
    left.delete(current);
    path.push(current);
    let next: [number, number, number] | undefined;
    let nearest = Infinity;
    for (const p of left) {
      const d =
        (p[0] - current[0]) ** 2 + (p[1] - current[1]) ** 2 + 1.6 * (p[2] - current[2]) ** 2;
      if (d < nearest) {
        nearest = d;
        next = p;
      }
    }
    if (!next) {
      break;
    }
    current = next;
  }
  return smoothCurve(
    path.map(([x, y, z]) => [x, y, z, random.between(10.2, 12.6) * s] as const),
    4,
  );
}

/**
 * Level of the fluid in a piece of gut that is filled with gas to this share of its depth, y in mm.
 */
function levelOf(nodes: readonly TubeNode[], gasShare: number): number {
  const front = min(...nodes.map(([, y, , r]) => y - r));
  const back = max(...nodes.map(([, y, , r]) => y + r));
  return front + gasShare * (back - front);
}

/** Colon with faeces and gas, small bowel with fluid and a few gas bubbles, mesenteric vessels. */
export function bowel(frame: Frame): Painter[] {
  const { fine, medium, coarse } = frame;
  const random = createRandom(frame.seed, 'bowel');
  const colon = colonNodes(frame);
  const small = smallBowelNodes(frame);
  const inner = (nodes: readonly TubeNode[], wall: number): TubeNode[] =>
    nodes.map(([x, y, z, r]) => [x, y, z, max(1, r - wall)] as const);
  const painters: Painter[] = [];
  // Vessels fan out from the root of the mesentery.
  for (let index = 0; index < 26; index += 1) {
    const target = small[floor(random.between(0, small.length))];
    const root: TubeNode = [4, frame.spineY(0) - 46 * frame.bone, random.between(-70, -15), 2.4];
    const middle: TubeNode = [
      (root[0] + target[0]) / 2 + random.between(-12, 12),
      (root[1] + target[1]) / 2 + random.between(-6, 6),
      (root[2] + target[2]) / 2,
      1.8,
    ];
    painters.push({
      name: 'mesenteric vessel',
      tissue: tissues.blood,
      soft: true,
      ...tube(smoothCurve([root, middle, [target[0], target[1], target[2], 1.2]], 3)),
      hu: 40,
    });
  }
  painters.push({
    name: 'small bowel',
    evenBelowMm: 2.6,
    tissue: tissues.bowel,
    soft: true,
    ...clipToAbdomen(frame, tube(small), 4),
    hu: (d, x, y, z) => {
      if (d > -2.6) {
        return 42 + 3 * fine(x, y, z);
      }
      return 22 + 13 * coarse(x + 90, y, z) + 9 * medium(x, y, z);
    },
  });
  for (let index = 0; index < 9; index += 1) {
    const start = floor(random.between(0, small.length - 6));
    const run = inner(small.slice(start, start + 5), 3.4);
    painters.push({
      name: 'gas in the small bowel',
      tissue: tissues.gas,
      soft: true,
      ...clipToAbdomen(
        frame,
        tube(run, { inFrontOfMm: levelOf(run, random.between(0.1, 0.5)) }),
        8,
      ),
      hu: -930,
    });
  }
  painters.push({
    name: 'colon',
    evenBelowMm: 2.4,
    tissue: tissues.bowel,
    soft: true,
    ...clipToAbdomen(frame, tube(colon), 3),
    hu: (d, x, y, z) => {
      if (d > -2.4) {
        return 40;
      }
      const bubbles = medium(x * 1.3, y * 1.3, z * 1.3) + 0.5 * fine(x, y, z);
      return bubbles > 0.32 ? 20 - 900 * min(0.45, bubbles - 0.32) : 28 + 22 * medium(x, y, z);
    },
  });
  const gasRuns: [number, number, number][] = [
    [6, 16, 0.4],
    [27, 50, 0.35],
    [52, 62, 0.3],
    [92, 103, 0.45],
  ];
  for (const [from, to, level] of gasRuns) {
    const run = inner(colon.slice(from, to), 3);
    painters.push({
      name: 'gas in the colon',
      evenBelowMm: 0,
      tissue: tissues.gas,
      soft: true,
      ...clipToAbdomen(frame, tube(run, { inFrontOfMm: levelOf(run, level) }), 6),
      hu: -965,
    });
  }
  return painters;
}
