import * as v from 'valibot';
import { ownKernel } from '../../dose/ownKernel';
import { nuclides } from '../../nuclides';
import { listUpTo, meaning, numberBetween, objectOf, oneOf, textUpTo } from '../../schema';

/** 26 voxels beyond the source: 12.5 cm with voxels of 4.8 mm. */
const mostRows = 27 ** 3;
const nuclideNames = nuclides.map(({ name }) => name);
const ownNames = nuclideNames.map((name) => ownKernel(name).name);

const table = objectOf({
  name: meaning('Name of the kernel, which no other has.', textUpTo(64)),
  radionuclide: meaning('The nuclide.', oneOf(nuclideNames)),
  source: meaning('Where the table is from.', textUpTo(200)),
  voxelMm: meaning(
    'Edge of its cubic voxels, mm.',
    numberBetween({ minimum: 0.5, maximum: 20, unit: 'mm' }),
  ),
  densityGPerMl: meaning(
    'Density of its medium, g/ml.',
    numberBetween({ minimum: 0.1, maximum: 5, unit: 'g/ml' }),
  ),
  rows: meaning(
    '[i, j, k, S] with S in mGy/(MBq s), every i, j, k from 0 to n once (one eighth).',
    listUpTo(mostRows, listUpTo(4, numberBetween({ minimum: 0, maximum: 1e6 }))),
  ),
});

/** Dose kernels of a site, by names that differ from each other and from the program's own. */
export const kernelsSchema = v.pipe(
  listUpTo(20, table),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) {
      return;
    }
    const kernels = dataset.value;
    kernels.forEach((kernel, n) => {
      const isTwice = kernels.findIndex(({ name }) => name === kernel.name) < n;
      if (isTwice || ownNames.includes(kernel.name)) {
        addIssue({
          message: 'a name that no other kernel has',
          path: [
            { type: 'array', origin: 'value', input: kernels, key: n, value: kernel },
            { type: 'object', origin: 'value', input: kernel, key: 'name', value: kernel.name },
          ],
        });
      }
    });
  }),
);
