import { createVoxelKernel } from '../dose/createVoxelKernel';
import { ownKernel } from '../dose/ownKernel';
import type { VoxelKernel } from '../dose/voxelKernel';
import { DosimetryError } from '../errors';
import { nuclides } from '../nuclides';
import { configurationError } from './configurationReader';
import type { ConfigurationReader } from './configurationReader';
import { readFields } from './readFields';
import { readChoice, readList, readNumber, readText } from './readValues';

/** 26 voxels beyond the source: 12.5 cm with voxels of 4.8 mm. */
const mostRows = 27 ** 3;
const nuclideNames = nuclides.map(({ name }) => name);
const ownNames = nuclideNames.map((name) => ownKernel(name).name);

/**
 * Dose kernels of a site: a list of `{name, radionuclide, source, voxelMm, densityGPerMl, rows:
 * [[i, j, k, S], ...]}`, S in mGy/(MBq s).
 * @throws INVALID_CONFIGURATION also for a table that cannot be a kernel of its radionuclide
 */
export function parseKernels(reader: ConfigurationReader): VoxelKernel[] {
  const kernels = readList(reader, 20).map(parseKernel);
  kernels.forEach(({ name }, n) => {
    const isTwice = kernels.findIndex((kernel) => kernel.name === name) < n;
    if (isTwice || ownNames.includes(name)) {
      throw configurationError(
        { path: `${reader.path}[${n}].name`, value: name },
        'a name that no other kernel has',
      );
    }
  });
  return kernels;
}

function parseKernel(reader: ConfigurationReader): VoxelKernel {
  const fields = readFields(reader, [
    'name',
    'radionuclide',
    'source',
    'voxelMm',
    'densityGPerMl',
    'rows',
  ]);
  const table = {
    name: readText(fields.name, 64),
    radionuclide: readChoice(fields.radionuclide, nuclideNames),
    source: readText(fields.source, 200),
    voxelMm: readNumber(fields.voxelMm, { minimum: 0.5, maximum: 20, unit: 'mm' }),
    densityGPerMl: readNumber(fields.densityGPerMl, { minimum: 0.1, maximum: 5, unit: 'g/ml' }),
    rows: readList(fields.rows, mostRows).map((row) =>
      readList(row, 4).map((entry) => readNumber(entry, { minimum: 0, maximum: 1e6 })),
    ),
  };
  try {
    return createVoxelKernel(table);
  } catch (cause) {
    if (!(cause instanceof DosimetryError)) {
      throw cause;
    }
    throw new DosimetryError('INVALID_CONFIGURATION', {
      what: `The setting ${reader.path} of the site cannot be used.`,
      why: cause.why,
      next: 'Correct it in the configuration of the viewer (app-config.js) and reload the page.',
      cause,
    });
  }
}
