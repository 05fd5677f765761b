import { readFileSync } from 'node:fs';
import { createVoxelKernel } from '../../src/dose';
import type { VoxelKernel } from '../../src/dose';
import { sharedData } from './sharedData';

/**
 * A table of Lanconelli et al. (2012): one eighth of 11 x 11 x 11 voxels of soft tissue, rows "i j
 * k S".
 */
export function readLanconelliKernel(voxelMm: number): VoxelKernel {
  const file = sharedData(`dose/lanconelli_vsv/177Lu${voxelMm}mmsoft.txt`)!;
  const rows = readFileSync(file, 'latin1')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length === 4 && row.every(Number.isFinite));
  return createVoxelKernel({
    name: `Soft tissue ${voxelMm} mm`,
    radionuclide: '177Lu',
    source: 'Lanconelli et al., Phys Med Biol 57:517, 2012',
    voxelMm,
    densityGPerMl: 1.04,
    rows,
  });
}

/**
 * 51 x 51 x 51 little-endian floats, soft tissue of density 1.0, voxels of 4.80 mm; one eighth is
 * taken.
 */
export function readWideKernel(): VoxelKernel {
  const bytes = readFileSync(
    sharedData('dose/pytheranostics/Lu177-4.80-mm-mGyperMBqs-SoftICRP.img')!,
  );
  const width = 26;
  const rows = Array.from({ length: width ** 3 }, (_, n) => {
    const [i, j, k] = [n % width, Math.floor(n / width) % width, Math.floor(n / width ** 2)];
    const place = 25 + i + 51 * (25 + j + 51 * (25 + k));
    return [i, j, k, bytes.readFloatLE(4 * place)];
  });
  return createVoxelKernel({
    name: 'Soft tissue 4.80 mm',
    radionuclide: '177Lu',
    source: 'PyTheranostics',
    voxelMm: 4.8,
    densityGPerMl: 1,
    rows,
  });
}
