import { makeNoisySpect } from '../../demo/phantom/nuclear/makeNoisySpect';
import type { ImagingFaults } from '../../demo/phantom/nuclear/addImagingFaults';
import { combineResolutions, measureResolution, sphereLabelmap } from '../../src/recovery';
import type { Labelmap, Vec3, VolumeGeometry } from '../../src/volume';

/** Centres of two spheres of the NEMA IEC body phantom, mm, and their inner diameters. */
const spheres: readonly { centreMm: Vec3; diameterMm: number }[] = [
  { centreMm: [57.2, 0, 0], diameterMm: 37 },
  { centreMm: [-28.6, 49.5, 0], diameterMm: 28 },
];
const grid: VolumeGeometry = {
  dimensions: [128, 128, 40],
  spacingMm: [4.795, 4.795, 4.795],
  imagePositionPatient: [-304.5, -304.5, -93.5],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
const concentrations = Float64Array.of(0, 0.5);
const voxelNoise = 0.03;

/**
 * Resolution of a camera with these faults as a site measures it, as `npm run resolution` does:
 * spheres of the usual phantom, one after the other, in the same reconstruction as patients.
 */
export function siteFwhmMm(faults: ImagingFaults): number {
  const measured = spheres.map(({ centreMm, diameterMm }, n) => {
    const sphere = sphereLabelmap(centreMm, diameterMm);
    const { spect } = makeNoisySpect(sphere, grid, {
      concentrations,
      kidneys: sphere,
      shiftMm: [0, 0, 0],
      faults,
      voxelNoise,
      seed: n,
      stream: 'phantom of the site',
    });
    return measureResolution(spect, sphere satisfies Labelmap, 1);
  });
  return combineResolutions(measured).fwhmMm;
}
