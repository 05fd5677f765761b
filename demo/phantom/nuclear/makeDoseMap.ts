import { DosimetryError } from '../../../src/errors';
import type { Labelmap, Volume, VolumeGeometry } from '../../../src/volume/types';
import { tissues, type KidneySide } from '../types';
import { blur } from './blur';
import { compartments } from './compartments';
import {
  cortexToMedulla,
  imagingFwhmMm,
  localDoseGyGPerMBqH,
  referenceIntegralMBqHPerMl,
  tissueDensityGPerMl,
} from './constants';
import { meanUnderMask } from './meanUnderMask';
import { resampleTissue } from './resampleTissue';

const { round } = Math;

export interface DoseMap {
  /** Stored integers, scaling and grid. */
  dose: Volume<Uint16Array | Uint32Array> & { doseGridScaling: number };
  /** Time-integrated concentration in the cortex that gives the design dose, MBq h/ml. */
  cortexIntegralMBqHPerMl: Partial<Record<KidneySide, number>>;
}

const doseOfIntegral = localDoseGyGPerMBqH / tissueDensityGPerMl;

/**
 * Absorbed dose by local deposition of the time-integrated activity, blurred as the images it would
 * be made from (10 mm FWHM). The kidneys' concentrations are solved for, so that the mean dose of
 * the map, sampled trilinearly at the centres of each kidney's voxels, is the design value: means
 * are linear in the concentrations, so that two kidneys give two linear equations (the spill
 * between them included). The integers add less than half a step.
 */
export function makeDoseMap(
  tissue: Volume<Uint8Array>,
  kidneys: Labelmap,
  grid: VolumeGeometry,
  designGy: Partial<Record<KidneySide, number>>,
  bits: 16 | 32,
): DoseMap {
  const mapOf = (values: [number, number][]): Float32Array => {
    const table = new Float64Array(256);
    values.forEach(([key, value]) => {
      table[key] = value * doseOfIntegral;
    });
    const data = resampleTissue(tissue, table, grid);
    blur(data, grid.dimensions, grid.spacingMm, imagingFwhmMm);
    return data;
  };
  const rest = mapOf(
    [...compartments].map(([key, { integral }]) => [key, integral * referenceIntegralMBqHPerMl]),
  );
  const sides = (['right', 'left'] as const).filter((side) => designGy[side] !== undefined);
  const label = { right: 1, left: 2 } as const;
  const unit = sides.map((side) =>
    side === 'right'
      ? mapOf([
          [tissues.cortexRight, 1],
          [tissues.medullaRight, 1 / cortexToMedulla],
        ])
      : mapOf([
          [tissues.cortexLeft, 1],
          [tissues.medullaLeft, 1 / cortexToMedulla],
        ]),
  );
  const mean = (data: Float32Array, side: KidneySide): number =>
    meanUnderMask(grid, (index) => data[index], kidneys, label[side]);
  const wanted = sides.map((side) => (designGy[side] ?? 0) - mean(rest, side));
  const matrix = sides.map((side) => unit.map((data) => mean(data, side)));
  const solution = solve(matrix, wanted);
  if (solution.some((value) => !(value > 0))) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'No activity gives the kidneys this dose.',
      why: `The organs around alone give ${sides.map((side) => mean(rest, side).toFixed(2)).join(' and ')} Gy.`,
      next: 'Choose a larger design dose.',
    });
  }
  const total = rest.map((value, index) =>
    unit.reduce((sum, data, n) => sum + solution[n] * data[index], value),
  );
  const largest = total.reduce((a, b) => (a > b ? a : b), 0);
  const top = bits === 16 ? 65535 : 4294967295;
  // DS holds 16 characters: the scaling that is stored is the scaling that is used.
  const doseGridScaling = Number((largest / (top - 1)).toExponential(9));
  const stored = bits === 16 ? new Uint16Array(total.length) : new Uint32Array(total.length);
  total.forEach((value, index) => {
    stored[index] = round(value / doseGridScaling);
  });
  const cortexIntegralMBqHPerMl: Partial<Record<KidneySide, number>> = {};
  sides.forEach((side, n) => {
    cortexIntegralMBqHPerMl[side] = solution[n];
  });
  return { dose: { ...grid, data: stored, doseGridScaling }, cortexIntegralMBqHPerMl };
}

/** One or two linear equations by Cramer's rule. */
function solve(matrix: number[][], right: number[]): number[] {
  if (right.length === 1) {
    return [right[0] / matrix[0][0]];
  }
  const [[a, b], [c, d]] = matrix;
  const determinant = a * d - b * c;
  return [(right[0] * d - b * right[1]) / determinant, (a * right[1] - right[0] * c) / determinant];
}
