import type { Painter } from '../render/Painter';
import { smoothCurve } from '../render/smoothCurve';
import { tube, type TubeNode } from '../render/tube';
import { tissues } from '../types';
import { clipToAbdomen } from './clipToAbdomen';
import type { Frame } from './createFrame';
import { placeIn } from './placeIn';

const { abs, max } = Math;

/** Pancreas, stomach with food and gas, duodenum. */
export function upperGut(frame: Frame): Painter[] {
  const { fine, medium, coarse, stretchY: sy } = frame;
  const { node } = placeIn(frame);
  const stomachNodes = smoothCurve([
    node(46, 20, 106, 24),
    node(56, 4, 90, 28),
    node(60, -30, 58, 26),
    node(44, -55, 24, 23),
    node(12, -62, 6, 19),
    node(-22, -48, 6, 13),
  ]);
  const duodenum = smoothCurve([
    node(-22, -48, 6, 12),
    node(-44, -30, 0, 13),
    node(-46, -12, -18, 13),
    node(-42, -4, -48, 13),
    node(-16, -6, -66, 12),
    node(14, -12, -62, 11),
    node(30, -24, -38, 11),
  ]);
  const inner = (nodes: readonly TubeNode[], wall: number): TubeNode[] =>
    nodes.map(([x, y, z, r]) => [x, y, z, max(1, r - wall)] as const);
  const pancreas = smoothCurve([
    node(-30, -24, -26, 13),
    node(-18, -32, -6, 12),
    node(8, -36, 8, 8.5),
    node(36, -20, 20, 9),
    node(64, 6, 36, 9.5),
    node(80, 22, 46, 7),
  ]);
  return [
    {
      name: 'pancreas',
      tissue: tissues.body,
      soft: true,
      ...tube(pancreas),
      hu: (_d, x, y, z) =>
        abs(medium(x * 1.4, y * 1.4, z * 1.4)) < 0.09 ? -25 : 40 + 5 * fine(x, y, z),
    },
    {
      name: 'stomach',
      evenBelowMm: 4,
      tissue: tissues.stomach,
      soft: true,
      ...clipToAbdomen(frame, tube(stomachNodes), 4),
      hu: (d, x, y, z) => {
        if (d > -4) {
          return 40 + 4 * medium(x, y, z);
        }
        const food = medium(x, y, z);
        return 18 + 14 * coarse(x, y, z) + (food > 0.35 ? 28 : 0);
      },
    },
    {
      name: 'gas in the stomach',
      tissue: tissues.gas,
      soft: true,
      ...clipToAbdomen(frame, tube(inner(stomachNodes, 4.5), { inFrontOfMm: -40 * sy }), 9),
      hu: -970,
    },
    {
      name: 'duodenum',
      tissue: tissues.bowel,
      soft: true,
      ...tube(duodenum),
      hu: (d, x, y, z) => (d > -3 ? 40 : 22 + 9 * medium(x, y, z)),
    },
    {
      name: 'gas in the duodenum',
      tissue: tissues.gas,
      soft: true,
      ...tube(inner(duodenum.slice(0, 6), 4), { inFrontOfMm: -45 * sy }),
      hu: -950,
    },
  ];
}
