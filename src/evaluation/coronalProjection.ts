import { patientExtent } from '../alignment';
import { patientToIndexMatrix } from '../volume';
import type { Volume } from '../volume/types';
import type { CoronalFrame } from './coronalFrame';

export interface CoronalProjection {
  frame: CoronalFrame;
  /** One value a pixel, row by row; NaN where the ray meets no voxel. */
  values: Float32Array;
}

export interface CoronalProjectionOptions {
  kind: 'mean' | 'maximum';
  /** Values are clipped to this range before they are projected. */
  clip?: { lower: number; upper: number };
}

/** Mean or maximum along rays from front to back, by the nearest voxel. Works for any orientation. */
export function coronalProjection(
  volume: Volume,
  frame: CoronalFrame,
  { kind, clip = { lower: -Infinity, upper: Infinity } }: CoronalProjectionOptions,
): CoronalProjection {
  const { min, max } = patientExtent(volume);
  const m = patientToIndexMatrix(volume);
  const [nx, ny, nz] = volume.dimensions;
  const stepMm = Math.min(...volume.spacingMm);
  const steps = Math.floor((max[1] - min[1]) / stepMm) + 1;
  const values = new Float32Array(frame.width * frame.height);
  for (let row = 0, n = 0; row < frame.height; row++) {
    const z = frame.firstZ - row * frame.pixelMm;
    for (let column = 0; column < frame.width; column++, n++) {
      const x = frame.firstX + column * frame.pixelMm;
      let sum = 0;
      let highest = -Infinity;
      let count = 0;
      for (let step = 0; step < steps; step++) {
        const y = min[1] + step * stepMm;
        const i = Math.round(m[0] * x + m[1] * y + m[2] * z + m[3]);
        const j = Math.round(m[4] * x + m[5] * y + m[6] * z + m[7]);
        const k = Math.round(m[8] * x + m[9] * y + m[10] * z + m[11]);
        if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) {
          continue;
        }
        const value = volume.data[i + nx * (j + ny * k)];
        const clipped = Math.min(Math.max(value, clip.lower), clip.upper);
        sum += clipped;
        highest = Math.max(highest, clipped);
        count++;
      }
      values[n] = count === 0 ? NaN : kind === 'mean' ? sum / count : highest;
    }
  }
  return { frame, values };
}
