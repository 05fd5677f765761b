// A synthetic patient's SPECT at any resolution, without noise, and what is truly in the kidneys.
import { createRandom } from '../../demo/phantom/createRandom';
import { spectGrid } from '../../demo/phantom/grids/spectGrid';
import { blur } from '../../demo/phantom/nuclear/blur';
import { concentrationsAt } from '../../demo/phantom/nuclear/concentrationsAt';
import { resampleTissue } from '../../demo/phantom/nuclear/resampleTissue';
import { renderPatient } from '../../demo/phantom/renderPatient';
import type { RenderedPatient } from '../../demo/phantom/renderPatient';
import type { PatientPreset } from '../../demo/phantom/types';
import type { Volume } from '../../src/volume';

export interface TruePatient extends RenderedPatient {
  /** MBq/ml by the value of a tissue. */
  concentrations: Float64Array;
}

const hoursAfterInjection = 24;
const seed = 1;
/** Time-integrated concentration in the cortex, MBq h/ml: doses of about 3 Gy. */
const cortexIntegralMBqHPerMl = { right: 40, left: 38 };

/** @param small a quarter of the CT's matrix */
export function truePatient(preset: PatientPreset, small: boolean): TruePatient {
  const patient = renderPatient({
    preset,
    seed,
    small,
    frameOfReferenceUID: '2.25.1',
    noiseSeed: seed,
  });
  const { kinetics } = preset;
  const concentrations = concentrationsAt(hoursAfterInjection, {
    kinetics,
    cortexIntegralMBqHPerMl,
  });
  return { ...patient, concentrations };
}

/** Means over the SPECT's voxels, blurred. MBq/ml. */
export function blurredSpect(patient: TruePatient, fwhmMm: number): Volume<Float32Array> {
  const grid = spectGrid(patient.ct, createRandom(seed, 'spect grid'));
  const data = resampleTissue(patient.tissue, patient.concentrations, grid);
  blur(data, grid.dimensions, grid.spacingMm, fwhmMm);
  return { ...grid, data };
}

/** Mean of the tissues inside a kidney's contour, MBq/ml. */
export function trueConcentration(patient: TruePatient, label: number): number {
  const { kidneys, tissue, concentrations } = patient;
  let sum = 0;
  let count = 0;
  kidneys.data.forEach((value, at) => {
    if (value === label) {
      sum += concentrations[tissue.data[at]];
      count += 1;
    }
  });
  return sum / count;
}
