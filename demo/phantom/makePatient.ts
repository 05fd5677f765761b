import { createRandom } from './createRandom';
import { createUid } from './dicom/createUid';
import { findPreset } from './findPreset';
import { gridAround } from './grids/gridAround';
import { spectGrid } from './grids/spectGrid';
import { kidneyTruth } from './kidneyTruth';
import { makeDoseMap, makeSpect } from './nuclear';
import { renderPatient } from './renderPatient';
import type { PatientOptions, SyntheticPatient } from './types';

const spectHours = [4, 24, 96] as const;

/**
 * Makes a synthetic patient: CT (HU), true kidneys, dose map and three SPECT time points, all in
 * one frame of reference: the SPECTs fit the CT exactly and have little noise. A patient as the
 * clinic has them is makeTherapy. About 10 s and 300 MB at full size.
 *
 * @throws DosimetryError INVALID_ARGUMENT for an unknown preset
 */
export function makePatient(options: PatientOptions): SyntheticPatient {
  const { seed, small = false } = options;
  const preset = findPreset(options);
  const { ct, kidneys, tissue } = renderPatient({
    preset,
    seed,
    small,
    frameOfReferenceUID: createUid(seed, `${preset.patientId} frame of reference`),
    noiseSeed: seed,
  });
  const random = createRandom(seed, 'grids');
  const { spacingMm, dimensions } = preset.doseGrid;
  const doseGrid = gridAround(ct, spacingMm, dimensions, random);
  const { dose, cortexIntegralMBqHPerMl } = makeDoseMap(
    tissue,
    kidneys,
    doseGrid,
    Object.fromEntries(preset.kidneys.map(({ side }) => [side, preset.meanDoseGy[side]])),
    preset.doseBits,
  );
  const spect = makeSpect(tissue, spectGrid(ct, random), {
    hours: spectHours,
    seed,
    kinetics: preset.kinetics,
    cortexIntegralMBqHPerMl,
  });
  const truths = preset.kidneys.map(({ side }) =>
    kidneyTruth(side, {
      preset,
      hours: spectHours,
      kidneys,
      tissue,
      dose,
      cortexIntegralMBqHPerMl,
    }),
  );
  return {
    seed,
    preset,
    ct,
    kidneys,
    tissue,
    dose,
    spect,
    truth: {
      seed,
      preset: preset.name,
      patientId: preset.patientId,
      studyInstanceUID: createUid(seed, `${preset.patientId} study`),
      kidneys: truths,
    },
  };
}
