import fc from 'fast-check';
import { geometries } from '../../../tests/helpers/labelmapArbitraries';
import type { DoseVolume } from '../../dose';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume';
import { decodePixelData } from '../pixels/decodePixelData';
import { readDicomFile } from '../part10/readDicomFile';
import type { NaturalDataset } from '../types';
import { toPart10 } from '../write';
import { readRtDose } from './readRtDose';
import { writeRtDose } from './writeRtDose';

const software = { name: 'Kidney Dosimetry', version: '0.1.0' };
const axial = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;

/** Doses at random on a random grid: axial, feet first or oblique. */
const doses: fc.Arbitrary<DoseVolume> = geometries.chain((geometry) => {
  const count = geometry.dimensions.reduce((product, n) => product * n, 1);
  return fc
    .array(fc.float({ min: 0, max: 80, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => ({ ...geometry, data: Float32Array.from(values) }));
});

/** The frames of a written data set in the opposite order, the first plane told by its position. */
function descending(dataset: NaturalDataset, volume: DoseVolume): NaturalDataset {
  const [nx, ny, nz] = volume.dimensions;
  const bits = Number(dataset.BitsAllocated);
  const frameBytes = (nx * ny * bits) / 8;
  const bytes = new Uint8Array(dataset.PixelData as ArrayBuffer);
  const reversed = new Uint8Array(bytes.length);
  for (let k = 0; k < nz; k++) {
    reversed.set(bytes.subarray(k * frameBytes, (k + 1) * frameBytes), (nz - 1 - k) * frameBytes);
  }
  const offsets = dataset.GridFrameOffsetVector as string[];
  return {
    ...dataset,
    PixelData: reversed.buffer,
    ImagePositionPatient: indexToPatient(volume, [0, 0, nz - 1]),
    GridFrameOffsetVector: offsets.map((offset) => -Number(offset)),
  };
}

/** Absolute z in place of distances (PS3.3 C.8.8.3.2 form b). */
function absolute(dataset: NaturalDataset): NaturalDataset {
  const z = Number((dataset.ImagePositionPatient as (string | number)[])[2]);
  const offsets = dataset.GridFrameOffsetVector as (string | number)[];
  return { ...dataset, GridFrameOffsetVector: offsets.map((offset) => z + Number(offset)) };
}

async function throughFile(dataset: NaturalDataset): Promise<DoseVolume> {
  const file = readDicomFile(toPart10(dataset));
  return readRtDose(file.dataset, await decodePixelData(file.dataset, file.transferSyntaxUID))
    .volume;
}

describe('RTDOSE from volume to file and back', () => {
  test.each<[string, boolean, boolean]>([
    ['relative offsets', false, false],
    ['relative offsets, descending', true, false],
    ['absolute offsets', false, true],
    ['absolute offsets, descending', true, true],
  ])('%s: every voxel in its place with its dose', async (_, isDescending, isAbsolute) => {
    await fc.assert(
      fc.asyncProperty(doses, fc.constantFrom(16 as const, 32 as const), async (any, bits) => {
        // Absolute offsets are legal with axial planes only.
        const volume: DoseVolume = isAbsolute ? { ...any, direction: [...axial] } : any;
        const written = writeRtDose({
          volume,
          reference: { StudyInstanceUID: '1.2.3' },
          software,
          bitsAllocated: bits,
        });
        const ordered = isDescending ? descending(written, volume) : written;
        const back = await throughFile(isAbsolute ? absolute(ordered) : ordered);
        expect(back.dimensions).toEqual(volume.dimensions);
        expect(back.frameOfReferenceUID).toBe(volume.frameOfReferenceUID);
        const [nx, ny, nz] = volume.dimensions;
        for (const corner of [
          [0, 0, 0],
          [nx - 1, 0, 0],
          [0, ny - 1, nz - 1],
          [nx - 1, ny - 1, nz - 1],
        ] as Vec3[]) {
          const expected = indexToPatient(volume, corner);
          // Decimal strings round.
          indexToPatient(back, corner).forEach((mm, axis) =>
            expect(Math.abs(mm - expected[axis])).toBeLessThan(1e-5),
          );
        }
        const step = Math.max(...volume.data) / (2 ** bits - 1);
        volume.data.forEach((dose, n) =>
          // Half a step, and the rounding of 32-bit floating point numbers.
          expect(Math.abs(back.data[n] - dose)).toBeLessThanOrEqual(0.501 * step + 1e-7 * dose),
        );
      }),
      { numRuns: 40 },
    );
  });
});
