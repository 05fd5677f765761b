import { pointsPerSubBox } from './createDoseSampler';
import type { DoseSampler } from './createDoseSampler';
import { doseInterpolator } from './doseInterpolator';

/**
 * A function that gives the summed dose of all maps at the seven points of a sub-box (centre, then
 * faces -i, +i, -j, +j, -k, +k) in `sample`, and of each map at its centre in `mapDoses`; NaN where
 * a map has none. If the centre has none, the faces are not looked at.
 * @param k slice of the labelmap
 */
export function subBoxSampler(
  { maps }: DoseSampler,
  k: number,
): (i: number, j: number, p: number, sample: Float64Array, mapDoses: Float64Array) => void {
  const samplers = maps.map(({ dose, matrix, offsets }) => ({
    at: doseInterpolator(dose),
    m: matrix,
    offsets,
    x0: matrix[2] * k + matrix[3],
    y0: matrix[6] * k + matrix[7],
    z0: matrix[10] * k + matrix[11],
  }));
  return (i, j, p, sample, mapDoses) => {
    for (let q = 0; q < samplers.length; q++) {
      const { at, m, offsets, x0, y0, z0 } = samplers[q];
      const x = m[0] * i + m[1] * j + x0;
      const y = m[4] * i + m[5] * j + y0;
      const z = m[8] * i + m[9] * j + z0;
      let o = 3 * pointsPerSubBox * p;
      const centre = at(x + offsets[o], y + offsets[o + 1], z + offsets[o + 2]);
      mapDoses[q] = centre;
      sample[0] = q === 0 ? centre : sample[0] + centre;
      if (centre !== centre) {
        sample[0] = NaN;
        return;
      }
      for (let f = 1; f < pointsPerSubBox; f++) {
        o += 3;
        const dose = at(x + offsets[o], y + offsets[o + 1], z + offsets[o + 2]);
        sample[f] = q === 0 ? dose : sample[f] + dose;
      }
    }
  };
}
