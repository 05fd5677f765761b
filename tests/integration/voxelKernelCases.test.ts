import {
  convolveVoxelKernel,
  doseFromActivity,
  kernelEnergyKeV,
  kidneyDose,
  resampleToCubicVoxels,
} from '../../src/dose';
import type { DoseVolume } from '../../src/dose';
import { voxelVolumeMl } from '../../src/volume';
import type { Labelmap, Vec3, Volume } from '../../src/volume';
import { readNifti } from '../helpers/readNifti';
import { readLanconelliKernel, readWideKernel } from '../helpers/readVoxelKernels';
import { describeWithData, sharedData } from '../helpers/sharedData';

jest.setTimeout(120_000);

/*
 * Cases V2 to V4 and the kernel means of V11: what a convolution with published kernels has to
 * give.
 */
describeWithData('dose/lanconelli_vsv')('V2, V3: tables of 11 x 11 x 11 voxels', () => {
  it.each([
    [2.21, 2.0],
    [4.42, 0.2527],
    [4.8, 0.1981],
  ])('%s mm: a point gives the kernel, an even medium its sum', (voxelMm, sum) => {
    const kernel = readLanconelliKernel(voxelMm);
    const dimensions: Vec3 = [15, 15, 15];
    const centre = 7 + 15 * (7 + 15 * 7);
    const point = new Float64Array(15 ** 3);
    point[centre] = 1000;
    const dose = convolveVoxelKernel(point, dimensions, kernel);
    for (const [i, j, k] of [
      [0, 0, 0],
      [1, 0, 0],
      [-1, 1, 0],
      [1, -1, 1],
      [5, -5, 5],
    ]) {
      const width = 6;
      const expected =
        kernel.octantMGyPerMBqS[Math.abs(i) + width * (Math.abs(j) + width * Math.abs(k))];
      expect(dose[centre + i + 15 * (j + 15 * k)] / expected).toBeCloseTo(1, 6);
    }
    // Beyond the kernel's reach, up to the rounding of the spectra.
    expect(Math.abs(dose[centre + 6])).toBeLessThan(1e-14);
    const even = convolveVoxelKernel(new Float64Array(15 ** 3).fill(1000), dimensions, kernel);
    expect(Math.abs(even[centre] / sum - 1)).toBeLessThan(5e-4);
  });

  it('leave about the energy of the beta particles: they are for tests, no default', () => {
    expect(kernelEnergyKeV(readLanconelliKernel(4.42))).toBeGreaterThan(133);
    expect(kernelEnergyKeV(readLanconelliKernel(4.42))).toBeLessThan(147.9);
  });
});

describeWithData('dose/pytheranostics')('the kernel of 51 x 51 x 51 voxels', () => {
  const kernel = readWideKernel();

  it('V4: a sphere of 30 mm with 1 MBq s', () => {
    // Share of each voxel inside the sphere, of 5 x 5 x 5 points; the mean is weighted with it.
    const n = 15;
    const parts = 5;
    const shares = new Float64Array(n ** 3);
    const at = (m: number) => ((m + 0.5) / parts - n / 2) * kernel.voxelMm;
    for (let k = 0; k < n * parts; k++) {
      for (let j = 0; j < n * parts; j++) {
        for (let i = 0; i < n * parts; i++) {
          if (at(i) ** 2 + at(j) ** 2 + at(k) ** 2 <= 30 ** 2) {
            const [x, y, z] = [i, j, k].map((m) => Math.floor(m / parts));
            shares[x + n * (y + n * z)] += parts ** -3;
          }
        }
      }
    }
    const total = shares.reduce((a, b) => a + b, 0);
    const dose = convolveVoxelKernel(
      shares.map((share) => share / total),
      [n, n, n],
      kernel,
    );
    const mean = dose.reduce((sum, value, m) => sum + value * shares[m], 0) / total;
    expect(1e4 * 1000 * dose[(n ** 3 - 1) / 2]).toBeCloseTo(2.1941, 3);
    expect(1e4 * 1000 * mean).toBeCloseTo(2.0026, 3);
  });

  it('carries nearly all the energy of a decay, photons included', () => {
    expect(kernelEnergyKeV(kernel)).toBeCloseTo(165.67, 2);
  });

  describeWithData('ct/lu177_patient')('V11: kidneys of a therapy patient', () => {
    it('means by the kernel, and what sampling at the border of the voxels takes from them', async () => {
      const labels = await readNifti(sharedData('ct/lu177_patient/labels.nii.gz')!);
      const labelmap: Labelmap = {
        ...labels,
        frameOfReferenceUID: '1.2',
        data: Uint8Array.from(labels.data),
      };
      const masks = [1, 2].map((label): Volume<Float32Array> => ({
        ...labelmap,
        data: Float32Array.from(labelmap.data, (value) => (value === label ? 1 : 0)),
      }));
      const volumesMl = masks.map(
        ({ data }) => data.reduce((a, b) => a + b, 0) * voxelVolumeMl(labelmap),
      );
      const [right, left] = [37.2 / volumesMl[0], 31.2 / volumesMl[1]];
      // MBq h/ml of one hour.
      const activity: Volume<Float32Array> = {
        ...labelmap,
        data: masks[0].data.map((value, n) => value * right + masks[1].data[n] * left),
      };
      const dose: DoseVolume = doseFromActivity(activity, {
        method: { type: 'voxel-kernel', kernel },
        tissueDensityGPerMl: 1,
      });
      const shares = masks.map((mask) => resampleToCubicVoxels(mask, kernel.voxelMm));
      const means = shares.map(({ data }) => {
        const sum = data.reduce((total, share, n) => total + share * dose.data[n], 0);
        return (1000 * sum) / data.reduce((a, b) => a + b, 0);
      });
      // Over the kernel's own voxels, weighted with the kidney's share of each. Where their grid
      // lies moves these means by 0.6 % (left) and 0.4 % (right), standard deviation over 40
      // places.
      expect(Math.abs(means[1] / 17.99 - 1)).toBeLessThan(0.005);
      expect(Math.abs(means[0] / 17.9 - 1)).toBeLessThan(0.005);
      // Between the centres of voxels of 4.8 mm the dose is taken as linear, which rounds off the
      // border once more.
      const sampled = [1, 2].map((label) => 1000 * kidneyDose(labelmap, label, dose).meanDoseGy!);
      expect(sampled[1] / means[1]).toBeGreaterThan(0.97);
      expect(sampled[1] / means[1]).toBeLessThan(0.99);
      expect(sampled[0] / means[0]).toBeGreaterThan(0.97);
      expect(sampled[0] / means[0]).toBeLessThan(0.99);
    });
  });
});
