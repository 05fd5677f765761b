import { createSmoothNoise } from '../createSmoothNoise';
import { ellipsoid } from '../render/ellipsoid';
import type { Painter } from '../render/Painter';
import { smoothCurve } from '../render/smoothCurve';
import { tube, type TubeNode } from '../render/tube';
import { tissues } from '../types';
import { aroundKidney } from './aroundKidney';
import type { Frame } from './createFrame';
import type { KidneyShape } from './kidneyShape';

const { max } = Math;

/** Parenchyma, sinus with fat, vessels, calyces and pelvis, ureter, renal vessels, cyst. */
export function kidney(frame: Frame, shape: KidneyShape): Painter[] {
  const { spec } = shape;
  const s = frame.bone;
  const { fine, medium } = frame;
  const side = spec.side === 'right' ? -1 : 1;
  const { width, length, thickness } = spec.radiiMm;
  const tag = spec.side;
  const cortex = spec.side === 'right' ? tissues.cortexRight : tissues.cortexLeft;
  const medulla = spec.side === 'right' ? tissues.medullaRight : tissues.medullaLeft;
  const at = (w: number, v: number, u: number, r: number): TubeNode => {
    const [x, y, z] = shape.place(w, v, u);
    return [x, y, z, r];
  };
  const hilum = shape.place(-width * 0.95, -2, -2);
  const columns = createSmoothNoise(frame.seed, `columns ${spec.side}`, 17);
  const zRenal = hilum[2];
  const spine = frame.spineY(zRenal);
  const vesselEnd = (forward: number, x: number): TubeNode => [
    x * s,
    spine - forward * s,
    zRenal + 6,
    3.6 * s,
  ];
  const painters: Painter[] = [
    {
      name: `${tag} renal vein`,
      tissue: tissues.blood,
      soft: false,
      ...tube(
        smoothCurve([
          at(-width * 0.5, -3, 2, 3),
          [hilum[0], hilum[1] - 3, hilum[2] + 2, 4.6 * s],
          ...(side > 0
            ? [
                [24 * s, spine - 40 * s, zRenal + 5, 4.2 * s] as TubeNode,
                [4 * s, spine - 42 * s, zRenal + 6, 3.6 * s] as TubeNode,
              ]
            : []),
          vesselEnd(30, -18),
        ]),
      ),
      hu: 42,
    },
    {
      name: `${tag} renal artery`,
      tissue: tissues.blood,
      soft: false,
      ...tube(
        smoothCurve([
          at(-width * 0.45, 1, 6, 2),
          [hilum[0], hilum[1] + 4, hilum[2] + 5, 2.8 * s],
          [side * 22 * s, spine - 20 * s, zRenal + 6, 2.8 * s],
          [5 * s, spine - 27 * s, zRenal + 7, 2.8 * s],
        ]),
      ),
      hu: 43,
    },
    {
      name: `${tag} parenchyma`,
      kidneyLabel: spec.side === 'right' ? 1 : 2,
      evenBelowMm: 1,
      tissue: (d, x, y, z) =>
        shape.outer(x, y, z) > -8 || columns(...shape.atRest(x, y, z)) > 0.22 || d > -1
          ? cortex
          : medulla,
      soft: false,
      ...aroundKidney(shape, shape.reachMm, (x, y, z) =>
        max(shape.outer(x, y, z), -shape.sinus(x, y, z)),
      ),
      hu: (_d, x, y, z) => 33 + 2.5 * medium(x, y, z) + 2 * fine(x, y, z),
    },
    {
      name: `${tag} renal sinus fat`,
      tissue: tissues.sinus,
      soft: false,
      ...aroundKidney(shape, shape.reachMm, (x, y, z) =>
        max(shape.sinus(x, y, z), shape.outer(x, y, z) - 1),
      ),
      hu: (_d, x, y, z) => -88 + 8 * medium(x, y, z),
    },
  ];
  const urine = (name: string, nodes: TubeNode[]): Painter => ({
    name: `${tag} ${name}`,
    tissue: tissues.urine,
    soft: false,
    ...tube(smoothCurve(nodes)),
    hu: (d) => (d > -0.8 ? 25 : 9),
  });
  painters.push(
    urine('upper calyx', [at(-width * 0.35, 1, length * 0.36, 3.2), at(-width * 0.6, 1, 0, 3.8)]),
    urine('middle calyx', [at(-width * 0.05, 1, 2, 3), at(-width * 0.6, 1, 0, 3.8)]),
    urine('lower calyx', [at(-width * 0.35, 1, -length * 0.38, 3.2), at(-width * 0.6, 1, -2, 3.8)]),
    urine('pelvis', [
      at(-width * 0.55, 1, 0, 4.2),
      at(-width * 0.95, 1, -6, 4),
      at(-width * 1.12, -3, -24, 2.6),
    ]),
    urine('ureter', [
      at(-width * 1.12, -3, -24, 2.4),
      [side * 38 * s, frame.spineY(-70) - 14 * s, -70 * s, 2],
      [side * 36 * s, frame.spineY(-120) - 26 * s, -125 * s, 2],
      [side * 46 * s, frame.spineY(-150) - 18 * s, -210 * s, 2],
    ]),
    {
      name: `${tag} sinus vessels`,
      tissue: tissues.blood,
      soft: false,
      ...tube([
        at(-width * 0.3, -4, length * 0.26, 1.8),
        at(-width * 0.72, -4, 2, 2.6),
        at(-width * 0.3, -4, -length * 0.28, 1.8),
      ]),
      hu: 40,
    },
  );
  if (spec.cyst) {
    const centre = shape.place(
      spec.cyst.at.width * width,
      spec.cyst.at.thickness * thickness,
      spec.cyst.at.length * length,
    );
    const r = spec.cyst.radiusMm;
    painters.push({
      name: `${tag} cyst`,
      tissue: tissues.cyst,
      soft: false,
      ...ellipsoid(centre, [r, r, r]),
      hu: (d) => (d > -0.8 ? 18 : 4),
    });
  }
  return painters;
}
