import { ellipsoid } from '../render/ellipsoid';
import type { Cut, Painter } from '../render/Painter';
import { tube } from '../render/tube';
import { tissues } from '../types';
import type { Frame } from './createFrame';
import { diaphragmHeight } from './diaphragmHeight';
import { placeIn } from './placeIn';

const { abs, max, min } = Math;

/** Of the domes of the diaphragm, to their sides. */
const domeSteepest = 2.2;

/** Bases of the lungs over the diaphragm, the heart and the oesophagus. */
export function chest(frame: Frame): Painter[] {
  const { medium, coarse, bone: s, stretchX: sx, stretchY: sy } = frame;
  const { at } = placeIn(frame);
  const lungCut = (z: number, offset: number): Cut => {
    const cavity = frame.cavity(z);
    const reach = cavity.reachMm + 6;
    return {
      xMin: -reach,
      xMax: reach,
      yMin: -reach,
      yMax: reach,
      steepest: max(domeSteepest, cavity.steepest),
      distance: (x, y) => {
        const wall = cavity.distance(x, y) + 1.5;
        const dome = 0.75 * (diaphragmHeight(frame, x, y) - z) - offset;
        // The mediastinum: wide around the heart, narrow beside the spine.
        const behind = min(1, max(0, (y + 20) / 40));
        const lean = 6 * coarse(x * 0.2, y, z);
        const midline = ((x < 0 ? 31 : 36) - 9 * behind) * s + lean - abs(x);
        return max(wall - offset / 3, dome, midline - offset / 3);
      },
    };
  };

  return [
    {
      name: 'diaphragm',
      evenBelowMm: 0,
      tissue: tissues.muscle,
      soft: false,
      zMin: -60,
      zMax: 1000,
      cut: (z) => lungCut(z, 3),
      hu: 45,
    },
    {
      name: 'lungs',
      evenBelowMm: 4,
      tissue: tissues.lung,
      soft: false,
      zMin: -60,
      zMax: 1000,
      cut: (z) => lungCut(z, 0),
      hu: (d, x, y, z) => {
        const vessel = abs(coarse(x * 1.3, y * 1.3, z * 1.3)) + abs(medium(x, y, z * 0.7));
        return (
          (vessel < 0.1 ? -420 : -862) +
          1.1 * min(60, max(0, y)) +
          40 * medium(x, y, z) +
          (d > -4 ? 25 : 0)
        );
      },
      edgeMm: 2,
    },
    {
      name: 'heart',
      evenBelowMm: 3,
      tissue: tissues.blood,
      soft: true,
      ...ellipsoid(at(22, -42, 172), [60 * sx, 42 * sy, 52 * s]),
      hu: (d, x, y, z) => (d > -3 ? -60 : 42 + 4 * medium(x, y, z)),
    },
    {
      name: 'oesophagus',
      tissue: tissues.body,
      soft: false,
      ...tube([
        [8 * s, frame.spineY(190) - 32 * s, 260, 8 * s],
        [12 * s, frame.spineY(150) - 36 * s, 140 * s, 8 * s],
        [30 * s, frame.spineY(120) - 44 * s, 112 * s, 8 * s],
      ]),
      hu: 38,
    },
  ];
}
