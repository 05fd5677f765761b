import { invertAffine } from '../../../src/volume';
import type { VolumeGeometry } from '../../../src/volume/types';
import { createSmoothNoise } from '../createSmoothNoise';
import type { Anatomy } from '../anatomy';
import { createSliceBuffers } from './createSliceBuffers';
import type { Raster } from './Raster';
import { remember } from './remember';
import { renderSlice } from './renderSlice';

export interface RenderedVolume {
  /** HU before noise, the grid's order. */
  hu: Float32Array;
  tissue: Uint8Array;
  /** 0 background, 1 right, 2 left: voxels at least half filled by parenchyma. */
  kidneys: Uint8Array;
}

/**
 * Renders the anatomy on an axial grid, slice by slice. `originMm` is the
 * anatomical origin in patient coordinates.
 */
export function renderVolume(
  anatomy: Anatomy,
  geometry: VolumeGeometry,
  originMm: readonly [number, number, number],
  seed: number,
): RenderedVolume {
  const [columns, rows, slices] = geometry.dimensions;
  const [stepMm, , thicknessMm] = geometry.spacingMm;
  const plane = columns * rows;
  const raster: Raster = {
    columns,
    rows,
    stepMm,
    x0: geometry.imagePositionPatient[0] - originMm[0],
    y0: geometry.imagePositionPatient[1] - originMm[1],
  };
  const options = {
    raster,
    // Tilted planes come back to the same heights.
    painters: anatomy.painters.map((painter) => ({ ...painter, cut: remember(painter.cut) })),
    soft: {
      x: createSmoothNoise(seed, 'soft x', 34),
      y: createSmoothNoise(seed, 'soft y', 34),
      amplitudeMm: 5,
    },
    edgeMm: 1.3,
    thicknessMm,
    toBody: anatomy.bodyMotion && invertAffine(anatomy.bodyMotion),
  };
  const slice = createSliceBuffers(raster);
  const { kidneyShare, kidneyLabel } = slice;
  const hu = new Float32Array(plane * slices);
  const tissue = new Uint8Array(plane * slices);
  const kidneys = new Uint8Array(plane * slices);
  for (let k = 0; k < slices; k += 1) {
    const from = plane * k;
    renderSlice(geometry.imagePositionPatient[2] - originMm[2] + k * thicknessMm, slice, options);
    hu.set(slice.hu, from);
    tissue.set(slice.tissue, from);
    for (let index = 0; index < plane; index += 1) {
      kidneys[from + index] = kidneyShare[index] >= 0.5 ? kidneyLabel[index] : 0;
    }
  }
  return { hu, tissue, kidneys };
}
