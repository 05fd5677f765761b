import { DosimetryError } from '../errors';
import { nuclideOf } from '../nuclides';
import type { Nuclide } from '../nuclides';
import { kernelEnergyKeV } from './kernelEnergyKeV';
import type { VoxelKernel } from './voxelKernel';

export interface VoxelKernelTable extends Omit<VoxelKernel, 'halfWidth' | 'octantMGyPerMBqS'> {
  /** [i, j, k, mGy/(MBq s)], every i, j, k from 0 to the reach of the kernel once, in any order. */
  rows: readonly (readonly number[])[];
}

/**
 * A voxel kernel from its table.
 * @throws INVALID_ARGUMENT for a table with gaps, values that do not fall off from the source
 *   voxel, and one whose energy per decay is not that of the radionuclide: another unit, or another
 *   size of the voxel.
 */
export function createVoxelKernel({ rows, ...identity }: VoxelKernelTable): VoxelKernel {
  const { name, radionuclide, voxelMm, densityGPerMl } = identity;
  const width = Math.round(Math.cbrt(rows.length));
  if (width < 2 || width ** 3 !== rows.length) {
    throw wrong(
      name,
      `It has ${rows.length} rows; (n + 1)³ are needed for n voxels beyond the source.`,
    );
  }
  if (!(voxelMm > 0 && densityGPerMl > 0)) {
    throw wrong(name, `Its voxel is ${voxelMm} mm and its density ${densityGPerMl} g/ml.`);
  }
  const octant = new Float64Array(rows.length).fill(NaN);
  for (const row of rows) {
    const [i, j, k, value] = row;
    const isPlace = [i, j, k].every((n) => Number.isInteger(n) && n >= 0 && n < width);
    if (row.length !== 4 || !isPlace || !(value >= 0 && value < Infinity)) {
      throw wrong(name, `The row [${row.join(', ')}] is not [i, j, k, S] with S in mGy/(MBq s).`);
    }
    octant[i + width * (j + width * k)] = value;
  }
  const gap = octant.findIndex((value) => Number.isNaN(value));
  if (gap >= 0) {
    const place = [gap % width, Math.floor(gap / width) % width, Math.floor(gap / width ** 2)];
    throw wrong(name, `The row of ${place.join(', ')} is missing, another one is there twice.`);
  }
  if (octant.indexOf(Math.max(...octant)) !== 0) {
    throw wrong(name, 'The value of the source voxel itself (0, 0, 0) is not the largest.');
  }
  const kernel = { ...identity, halfWidth: width - 1, octantMGyPerMBqS: octant };
  const { lowest, highest } = possibleKeV(nuclideOf(radionuclide));
  const energy = kernelEnergyKeV(kernel);
  if (energy < lowest || energy > highest) {
    throw wrong(
      name,
      `Its values leave ${energy.toPrecision(4)} keV a decay in voxels of ${voxelMm} mm at ${densityGPerMl} g/ml; ${radionuclide} leaves ${lowest.toFixed(0)} to ${highest.toFixed(0)} keV.`,
    );
  }
  return kernel;
}

/**
 * Energy that one decay can leave within a kernel: not more than all of it, and not less than the
 * beta and alpha particles alone; 5 % for the rounding of tables. Tables of 90Y that end within the
 * range of its electrons are refused by it.
 */
function possibleKeV({ energyKeV }: Nuclide): { lowest: number; highest: number } {
  const { beta, conversionElectrons, auger, alpha, photons } = energyKeV;
  const particles = beta + alpha;
  return {
    lowest: 0.95 * particles,
    highest: 1.05 * (particles + conversionElectrons + auger + photons),
  };
}

function wrong(name: string, why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: `The dose kernel "${name}" cannot be used.`,
    why,
    next: 'Check the table, its unit (mGy/(MBq s)), its voxel size and its density.',
  });
}
