import { invertAffine } from '../../../src/volume';
import type { VolumeGeometry } from '../../../src/volume/types';
import { createSmoothNoise } from '../createSmoothNoise';
import type { Anatomy } from '../anatomy';
import type { Raster } from './Raster';
import { renderSlice } from './renderSlice';
import type { ThinSlice } from './ThinSlice';

/** Cuts averaged for one thick slice (odd: the middle one settles the tissue). */
const cutsPerSlice = 3;

export interface RenderedVolume {
  /** HU before noise, the grid's order. */
  hu: Float32Array;
  tissue: Uint8Array;
  /** 0 background, 1 right, 2 left: voxels at least half filled by parenchyma. */
  kidneys: Uint8Array;
}

/**
 * Renders the anatomy on an axial grid. `originMm` is the anatomical origin in patient coordinates;
 * slices are averages of cuts spread evenly over their thickness, so that thick slices mix tissues
 * as a scanner does.
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
    painters: anatomy.painters,
    soft: {
      x: createSmoothNoise(seed, 'soft x', 34),
      y: createSmoothNoise(seed, 'soft y', 34),
      amplitudeMm: 5,
    },
    edgeMm: 1.3,
    toBody: anatomy.bodyMotion && invertAffine(anatomy.bodyMotion),
  };
  const thin = thinSlice(raster);
  const hu = new Float32Array(plane * slices);
  const tissue = new Uint8Array(plane * slices);
  const kidneys = new Uint8Array(plane * slices);
  const share = new Float32Array(plane);
  const label = new Uint8Array(plane);
  for (let k = 0; k < slices; k += 1) {
    const centre = geometry.imagePositionPatient[2] - originMm[2] + k * thicknessMm;
    share.fill(0);
    label.fill(0);
    const offset = plane * k;
    for (let cut = 0; cut < cutsPerSlice; cut += 1) {
      const z = centre + thicknessMm * ((cut + 0.5) / cutsPerSlice - 0.5);
      renderSlice(z, thin, options);
      addCut(thin, hu.subarray(offset, offset + plane), share, label);
      if (cut === (cutsPerSlice - 1) / 2) {
        tissue.set(thin.tissue, offset);
      }
    }
    for (let index = 0; index < plane; index += 1) {
      kidneys[offset + index] = share[index] >= cutsPerSlice / 2 ? label[index] : 0;
    }
  }
  return { hu, tissue, kidneys };
}

function thinSlice({ columns, rows }: Raster): ThinSlice {
  const plane = columns * rows;
  return {
    hu: new Float32Array(plane),
    tissue: new Uint8Array(plane),
    kidneyShare: new Float32Array(plane),
    kidneyLabel: new Uint8Array(plane),
    visible: new Float32Array(plane),
  };
}

/** Adds a cut to its thick slice. */
function addCut(thin: ThinSlice, hu: Float32Array, share: Float32Array, label: Uint8Array): void {
  const { hu: cutHu, kidneyShare, kidneyLabel } = thin;
  for (let index = 0; index < hu.length; index += 1) {
    hu[index] += cutHu[index] / cutsPerSlice;
  }
  for (let index = 0; index < share.length; index += 1) {
    if (kidneyLabel[index] > 0) {
      share[index] += kidneyShare[index];
      label[index] = kidneyLabel[index];
    }
  }
}
