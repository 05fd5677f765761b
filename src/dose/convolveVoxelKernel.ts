import { DosimetryError } from '../errors';
import type { Vec3 } from '../volume';
import { createPlaneTransform } from './createPlaneTransform';
import type { ComplexPlane } from './createPlaneTransform';
import type { VoxelKernel } from './voxelKernel';

/**
 * Absorbed dose of every voxel by activity in every voxel: the sum of decays x S value over the
 * kernel's reach (MIRD Pamphlet No. 17, J Nucl Med 40:11S, 1999). Nothing is taken to lie outside
 * the grid.
 *
 * Planes i, j are multiplied as spectra, along k the sum is taken as it stands: exact as a direct
 * sum is, with no wrap-around, and fast for wide kernels.
 * @param activityMBqS time-integrated activity of each voxel, i fastest; the voxels are those of
 *   the kernel
 * @returns Gy, in the medium of the kernel
 * @throws INVALID_ARGUMENT for values that are not finite, or not one for each voxel
 */
export function convolveVoxelKernel(
  activityMBqS: Float32Array | Float64Array,
  dimensions: Vec3,
  kernel: VoxelKernel,
): Float32Array {
  const [nx, ny, nz] = dimensions;
  // NaN and both infinities differ from themselves after a subtraction.
  const isWhole =
    activityMBqS.length === nx * ny * nz && activityMBqS.every((value) => value - value === 0);
  if (!isWhole) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose cannot be computed from this activity.',
      why: `A finite number is needed for each of ${nx} x ${ny} x ${nz} voxels.`,
      next: 'Choose an image with a value everywhere.',
    });
  }
  const { halfWidth } = kernel;
  const transform = createPlaneTransform(nx + halfWidth, ny + halfWidth);
  const spectraOfKernel = kernelSpectra(kernel, transform);
  const spectra: (ComplexPlane | undefined)[] = [];
  const frameSize = nx * ny;
  const dose = new Float32Array(activityMBqS.length);
  for (let k = 0; k < nz; k++) {
    if (k > halfWidth) {
      // Only the planes within reach are kept.
      spectra[k - halfWidth - 1] = undefined;
    }
    for (let m = spectra.length; m <= Math.min(nz - 1, k + halfWidth); m++) {
      spectra[m] = spectrumOf(activityMBqS.subarray(m * frameSize, (m + 1) * frameSize));
    }
    const sum = transform.emptyPlane();
    for (let m = Math.max(0, k - halfWidth); m <= Math.min(nz - 1, k + halfWidth); m++) {
      const plane = spectra[m];
      if (plane) {
        addProduct(sum, plane, spectraOfKernel[Math.abs(m - k)]);
      }
    }
    transform.backwards(sum);
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        // mGy to Gy
        dose[i + nx * (j + ny * k)] = sum.re[i + transform.width * j] / 1000;
      }
    }
  }
  return dose;

  /** Undefined for a plane without activity. */
  function spectrumOf(values: Float32Array | Float64Array): ComplexPlane | undefined {
    if (values.every((value) => value === 0)) {
      return undefined;
    }
    const plane = transform.emptyPlane();
    for (let j = 0; j < ny; j++) {
      plane.re.set(values.subarray(j * nx, (j + 1) * nx), j * transform.width);
    }
    transform.forwards(plane);
    return plane;
  }
}

/** Of the kernel's planes k = 0, 1, ...; real, as each plane is symmetric about both axes. */
function kernelSpectra(
  { halfWidth, octantMGyPerMBqS }: VoxelKernel,
  transform: ReturnType<typeof createPlaneTransform>,
): Float64Array[] {
  const size = halfWidth + 1;
  return Array.from({ length: size }, (_, k) => {
    const plane = transform.emptyPlane();
    for (let j = -halfWidth; j <= halfWidth; j++) {
      const row = ((j + transform.height) % transform.height) * transform.width;
      for (let i = -halfWidth; i <= halfWidth; i++) {
        const value = octantMGyPerMBqS[Math.abs(i) + size * (Math.abs(j) + size * k)];
        // Added, as offsets meet where the grid is narrower than the kernel; those are never read.
        plane.re[row + ((i + transform.width) % transform.width)] += value;
      }
    }
    transform.forwards(plane);
    return plane.re;
  });
}

function addProduct(sum: ComplexPlane, plane: ComplexPlane, factor: Float64Array): void {
  const { re, im } = sum;
  const { re: a, im: b } = plane;
  for (let n = 0; n < factor.length; n++) {
    re[n] += a[n] * factor[n];
    im[n] += b[n] * factor[n];
  }
}
