import type { Painter } from '../render/Painter';
import { tube, type TubeNode } from '../render/tube';
import { tissues } from '../types';
import { boneHu } from './boneHu';
import type { Frame } from './createFrame';
import { vertebrae } from './vertebrae';

const { PI, cos, round, sin } = Math;

/**
 * Ribs: vertebral level, end angle from the back (radians), drop from back to front (mm),
 * cartilage.
 */
const ribs = [
  ['T12', 0.62, 95, false],
  ['T11', 1.3, 135, false],
  ['T10', 2.15, 150, true],
  ['T9', 2.35, 150, true],
  ['T8', 2.45, 146, true],
  ['T7', 2.5, 138, true],
  ['T6', 2.55, 128, true],
] as const;

/**
 * The lower ribs, both sides, along the chest wall, and the cartilages that rise from their ends.
 */
export function ribCage(frame: Frame): Painter[] {
  const s = frame.bone;
  const painters: Painter[] = [];
  for (const [level, end, drop, cartilage] of ribs) {
    const vertebra = vertebrae.find(([name]) => name === level);
    const z0 = (vertebra ? vertebra[1] + 4 : 0) * s;
    for (const side of [-1, 1]) {
      const y0 = frame.spineY(z0) + 12 * s;
      const nodes: TubeNode[] = [[side * 17 * s, y0, z0, 4.5 * s]];
      const place = (turn: number, z: number, radius: number): TubeNode => {
        const angle = PI / 2 - turn;
        const r = frame.muscle(round(z)).radius(angle) - 8.5 * frame.preset.muscleScale;
        return [side * r * cos(angle), r * sin(angle), z, radius];
      };
      const count = 18;
      const start = 0.5;
      for (let step = 0; step <= count; step += 1) {
        const turn = start + ((end - start) * step) / count;
        if (turn < start || end <= start) {
          break;
        }
        const t = turn / 2.5;
        nodes.push(place(turn, z0 - 6 - drop * s * t * (1.1 - 0.1 * t), 4.3 * s));
      }
      painters.push({
        name: `rib of ${level}`,
        tissue: tissues.bone,
        soft: false,
        ...tube(nodes, { zStretch: 1.35 }),
        evenBelowMm: 2.3,
        hu: boneHu(frame, 680, 1.3, 180),
      });
      if (cartilage) {
        const last = nodes[nodes.length - 1];
        const cart: TubeNode[] = [last];
        for (let step = 1; step <= 8; step += 1) {
          const turn = end + ((3.02 - end) * step) / 8;
          cart.push(place(turn, last[2] + 9 * step * s, 5 * s));
        }
        painters.push({
          name: `cartilage of ${level}`,
          tissue: tissues.body,
          soft: false,
          ...tube(cart, { zStretch: 1.3 }),
          evenBelowMm: 0,
          hu: (_d, x, y, z) => 105 + 30 * frame.medium(x, y, z),
        });
      }
    }
  }
  return painters;
}
