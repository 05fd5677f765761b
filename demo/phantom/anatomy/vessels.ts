import { createSmoothNoise } from '../createSmoothNoise';
import type { Painter } from '../render/Painter';
import { smoothCurve } from '../render/smoothCurve';
import { tube, type TubeNode } from '../render/tube';
import { tissues } from '../types';
import type { Frame } from './createFrame';

/** Aorta with plaques, vena cava, iliac vessels, coeliac trunk and superior mesenteric vessels. */
export function vessels(frame: Frame): Painter[] {
  const s = frame.bone;
  const { medium } = frame;
  const plaque = createSmoothNoise(frame.seed, 'plaque', 7);
  const y = (z: number, forward: number): number => frame.spineY(z) - forward * s;
  const node = (x: number, forward: number, z: number, r: number): TubeNode => [
    x * s,
    y(z * s, forward),
    z * s,
    r * s,
  ];
  const plaques = frame.preset.ageYears > 55;
  const blood = (name: string, nodes: TubeNode[], hu = 42): Painter => ({
    name,
    tissue: tissues.blood,
    soft: false,
    ...tube(smoothCurve(nodes, 4)),
    hu: (d, x, yy, z) =>
      plaques && name.match(/^(aorta|iliac)/) && d > -1.8 && plaque(x, yy, z) > 0.6
        ? 420
        : hu + 2 * medium(x, yy, z),
  });
  return [
    blood('vein', [
      node(-40, 4, -200, 6.5),
      node(-28, 18, -140, 7.5),
      node(-19, 27, -100, 9.5),
      node(-20, 28, -50, 10.5),
      node(-20, 28, 10, 11),
      node(-23, 34, 60, 11.5),
      node(-24, 42, 105, 12.5),
      node(-22, 46, 150, 12),
    ]),
    blood('vein', [node(34, 2, -200, 6.5), node(14, 18, -140, 7), node(-14, 25, -104, 8)]),
    blood('aorta', [
      node(16, 15, 240, 11.5),
      node(15, 20, 160, 11.5),
      node(9, 26, 110, 11.2),
      node(5, 28, 50, 10.5),
      node(5, 29, -20, 9.5),
      node(5, 29, -92, 8.6),
    ]),
    blood('iliac artery', [node(5, 29, -90, 6.4), node(24, 22, -135, 5.4), node(44, 16, -200, 5)]),
    blood('iliac artery', [
      node(4, 29, -90, 6.4),
      node(-18, 26, -135, 5.4),
      node(-46, 18, -200, 5),
    ]),
    blood('coeliac trunk', [node(5, 36, 30, 3.6), node(4, 52, 26, 3.4), node(30, 50, 30, 3)]),
    blood('superior mesenteric artery', [
      node(5, 36, 14, 4),
      node(4, 48, 0, 4),
      node(2, 52, -40, 3.6),
      node(-8, 54, -90, 3),
    ]),
    blood('vein', [
      node(-26, 58, 20, 6.5),
      node(-12, 56, 6, 6.5),
      node(-9, 54, -30, 5.6),
      node(-16, 56, -80, 4),
    ]),
    blood('vein', [node(-12, 56, 6, 5), node(20, 48, 16, 4.6), node(60, 30, 36, 4.2)]),
  ];
}
