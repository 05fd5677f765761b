import { DosimetryError } from '../../src/errors';
import type { Labelmap, Volume, VolumeGeometry } from '../../src/volume/types';
import { buildAnatomy } from './anatomy';
import { createRandom } from './createRandom';
import { createUid } from './dicom/createUid';
import { kidneyTruth } from './kidneyTruth';
import { matchTissueToKidneys } from './matchTissueToKidneys';
import { makeDoseMap, makeSpect } from './nuclear';
import { presets } from './presets';
import { addScannerNoise } from './render/addScannerNoise';
import { renderVolume } from './render/renderVolume';
import {
  type KidneySide,
  type PatientOptions,
  type PatientPreset,
  type SyntheticPatient,
} from './types';

const axial: VolumeGeometry['direction'] = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const sliceMm = 5;
const fieldMm = 500;
/**
 * Anatomical origin (mid-body, disc L1/L2) in patient coordinates: set by how the patient lies in
 * the scanner.
 */
const originMm = [3.7, -148.2, -612.4] as const;
/** Lowest slice in anatomical mm. */
const lowestMm = -188;
const spectHours = [4, 24, 96] as const;
const spectSpacingMm = 4.795;

/**
 * Makes a synthetic patient: CT (HU), true kidneys, dose map and three SPECT time points, all in
 * one frame of reference. About 10 s and 300 MB at full size.
 *
 * @throws DosimetryError INVALID_ARGUMENT for an unknown preset
 */
export function makePatient(options: PatientOptions): SyntheticPatient {
  const { seed, small = false } = options;
  const preset = findPreset(options);
  const matrix = small ? 128 : 512;
  const pixelMm = small ? 3.92 : 0.98;
  const frameOfReferenceUID = createUid(seed, `${preset.patientId} frame of reference`);
  // The reconstruction's centre is the scanner's axis; the patient lies a little off it.
  const half = ((matrix - 1) / 2) * pixelMm;
  const ctGrid: VolumeGeometry = {
    dimensions: [matrix, matrix, preset.sliceCount],
    spacingMm: [pixelMm, pixelMm, sliceMm],
    imagePositionPatient: [
      -half,
      originMm[1] + 6.3 - half,
      originMm[2] + lowestMm * preset.boneScale,
    ],
    direction: axial,
    frameOfReferenceUID,
  };
  const rendered = renderVolume(buildAnatomy(preset, seed), ctGrid, originMm, seed);
  const ct: Volume<Int16Array> = {
    ...ctGrid,
    data: addScannerNoise(rendered.hu, {
      columns: matrix,
      rows: matrix,
      spacingMm: pixelMm,
      seed,
      sdHu: preset.noiseSdHu,
      fieldMm,
    }),
  };
  const kidneys: Labelmap = { ...ctGrid, data: rendered.kidneys };
  const tissue: Volume<Uint8Array> = { ...ctGrid, data: rendered.tissue };
  matchTissueToKidneys(tissue.data, kidneys.data);

  const random = createRandom(seed, 'grids');
  const design: Partial<Record<KidneySide, number>> = {};
  for (const { side } of preset.kidneys) {
    design[side] = preset.meanDoseGy[side];
  }
  const doseGrid = gridAround(
    ctGrid,
    preset.doseGrid.spacingMm,
    preset.doseGrid.dimensions,
    random,
  );
  const { dose, cortexIntegralMBqHPerMl } = makeDoseMap(
    tissue,
    kidneys,
    doseGrid,
    design,
    preset.doseBits,
  );
  const spectSlices = Math.floor((preset.sliceCount * sliceMm) / spectSpacingMm);
  const spectGrid = gridAround(ctGrid, spectSpacingMm, [128, 128, spectSlices], random);
  const spect = makeSpect(tissue, spectGrid, {
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

function findPreset({ preset: name, seed }: PatientOptions): PatientPreset {
  const found = name === undefined ? presets[0] : presets.find((preset) => preset.name === name);
  if (!found || !Number.isInteger(seed) || seed < 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'This synthetic patient cannot be made.',
      why: `Preset "${name ?? ''}" with seed ${seed} is not known; a seed is a whole number from 0.`,
      next: `Choose one of: ${presets.map((preset) => preset.name).join(', ')}.`,
    });
  }
  return found;
}

/**
 * A grid centred on the CT but for a fraction of a voxel, as grids of two devices are. Positions to
 * 0.01 mm.
 */
function gridAround(
  ct: VolumeGeometry,
  spacingMm: number,
  dimensions: [number, number, number],
  random: { between(low: number, high: number): number },
): VolumeGeometry {
  const position = ([0, 1, 2] as const).map((axis) => {
    const centre =
      ct.imagePositionPatient[axis] + ((ct.dimensions[axis] - 1) / 2) * ct.spacingMm[axis];
    const start = centre - ((dimensions[axis] - 1) / 2) * spacingMm;
    return Math.round((start + random.between(-0.5, 0.5) * spacingMm) * 100) / 100;
  });
  return {
    ...ct,
    dimensions,
    spacingMm: [spacingMm, spacingMm, spacingMm],
    imagePositionPatient: [position[0], position[1], position[2]],
  };
}
