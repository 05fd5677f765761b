import type { Painter } from '../render/Painter';
import { tissues } from '../types';
import type { Frame } from './createFrame';

const { abs, max, min, sqrt } = Math;

interface Strand {
  name: string;
  zMin: number;
  zMax: number;
  /** Centre (lateral, y from the spine's centre) and half axes by z, mm. */
  at(z: number): { x: number; y: number; rx: number; ry: number };
  fatty: number;
}

const clamp01 = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value);

/**
 * Muscles along the spine, both sides: psoas, quadratus lumborum, erector spinae, multifidus,
 * crura.
 */
export function backMuscles(frame: Frame): Painter[] {
  const s = frame.bone;
  const m = frame.preset.muscleScale;
  const { fine, medium } = frame;
  const strands: Strand[] = [
    {
      name: 'erector spinae',
      zMin: -190,
      zMax: 260,
      at: (z) => {
        const chest = clamp01((z / s - 40) / 110);
        return {
          x: (37 - 7 * chest) * s,
          y: (49 - 5 * chest) * s,
          rx: (30 - 8 * chest) * s * m,
          ry: (19 - 6 * chest) * s * m,
        };
      },
      fatty: 16,
    },
    {
      name: 'multifidus',
      zMin: -190,
      zMax: 260,
      at: () => ({ x: 13 * s, y: 47 * s, rx: 11 * s * m, ry: 13 * s * m }),
      fatty: 20,
    },
    {
      name: 'quadratus lumborum',
      zMin: -100,
      zMax: 42,
      at: (z) => {
        const t = clamp01((30 - z / s) / 110);
        return {
          x: (58 + 14 * t) * s,
          y: (33 - 1 * t) * s,
          rx: (19 + 3 * t) * s * m,
          ry: (6 + 3.5 * t) * s * m,
        };
      },
      fatty: 4,
    },
    {
      name: 'psoas',
      zMin: -260,
      zMax: 28,
      at: (z) => {
        const t = clamp01((24 - z / s) / 120);
        const low = clamp01((-120 - z / s) / 70);
        return {
          x: (25 + 14 * t + 17 * low) * s,
          y: (6 + 1 * t - 22 * low) * s,
          rx: (6 + 14 * t * t + 1.5 * t - 2 * low) * s * m,
          ry: (9 + 15 * t - 3 * low) * s * m,
        };
      },
      fatty: 3,
    },
    {
      name: 'diaphragmatic crus',
      zMin: -45,
      zMax: 150,
      at: (z) => {
        const t = clamp01((z / s + 40) / 120);
        return {
          x: (13 + 2 * t) * s,
          y: (-19 + 6 * t) * s,
          rx: (4.5 + 1.5 * t) * s,
          ry: (8 + 5 * t) * s,
        };
      },
      fatty: 2,
    },
  ];
  return strands.map((strand) => ({
    name: strand.name,
    evenBelowMm: 0,
    tissue: tissues.muscle,
    soft: false,
    zMin: strand.zMin * s,
    zMax: strand.zMax * s,
    cut: (z) => {
      const { x: cx, y: dy, rx: fullX, ry: fullY } = strand.at(z);
      // Rounded ends.
      const toEnd = min(z - strand.zMin * s, strand.zMax * s - z);
      const taper = sqrt(clamp01(toEnd / (24 * s)));
      const rx = max(0.5, fullX * taper);
      const ry = max(0.5, fullY * taper);
      const cy = frame.spineY(z) + dy;
      const small = min(rx, ry);
      const wall = frame.muscle(z);
      return {
        xMin: -cx - rx - 4,
        xMax: cx + rx + 4,
        yMin: cy - ry - 4,
        yMax: cy + ry + 4,
        steepest: max(1.5, wall.steepest),
        distance: (x, y) => {
          const ux = (abs(x) - cx) / rx;
          const uy = (y - cy) / ry;
          const own = (sqrt(ux * ux + uy * uy) - 1) * small + 0.9 * medium(x, y, z);
          return own > 2 ? own : max(own, wall.distance(x, y));
        },
      };
    },
    hu: (_d, x, y, z) => {
      const marbling = abs(medium(x * 0.9, y * 0.9, z * 0.25));
      return (
        55 + 6 * medium(x, y, z) + 6 * fine(x, y, z) - (marbling < 0.05 ? strand.fatty * 2.2 : 0)
      );
    },
  }));
}
