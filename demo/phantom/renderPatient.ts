import type { Labelmap, Volume } from '../../src/volume';
import { buildAnatomy, type Anatomy, type Posture } from './anatomy';
import { ctGrid } from './grids/ctGrid';
import { fieldMm, originMm } from './grids/scanner';
import { matchTissueToKidneys } from './matchTissueToKidneys';
import { addScannerNoise } from './render/addScannerNoise';
import { renderVolume } from './render/renderVolume';
import type { PatientPreset } from './types';

export interface RenderPatientOptions {
  preset: PatientPreset;
  /** Of the anatomy. */
  seed: number;
  small: boolean;
  frameOfReferenceUID: string;
  /** Of the scanner's noise. */
  noiseSeed: number;
  posture?: Posture;
}

export interface RenderedPatient {
  /** HU. */
  ct: Volume<Int16Array>;
  kidneys: Labelmap;
  tissue: Volume<Uint8Array>;
  anatomy: Anatomy;
}

/** CT, kidneys and tissues of a patient in a posture, all on the CT's grid. */
export function renderPatient(options: RenderPatientOptions): RenderedPatient {
  const { preset, seed, small, frameOfReferenceUID, noiseSeed, posture } = options;
  const grid = ctGrid(preset, small, frameOfReferenceUID);
  const anatomy = buildAnatomy(preset, seed, posture);
  const rendered = renderVolume(anatomy, grid, originMm, seed);
  const [columns, rows] = grid.dimensions;
  const noise = {
    columns,
    rows,
    spacingMm: grid.spacingMm[0],
    seed: noiseSeed,
    sdHu: preset.noiseSdHu,
    fieldMm,
  };
  const kidneys: Labelmap = { ...grid, data: rendered.kidneys };
  const tissue: Volume<Uint8Array> = { ...grid, data: rendered.tissue };
  matchTissueToKidneys(tissue.data, kidneys.data);
  return { ct: { ...grid, data: addScannerNoise(rendered.hu, noise) }, kidneys, tissue, anatomy };
}
