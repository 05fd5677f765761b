import { pixelCodec } from '../../../cli/pixelCodec';
import { decodePixelData, readDicomFile } from '../../../src/dicom';
import { DosimetryError } from '../../../src/errors';
import { mutateFile } from '../mutate/mutateFile';
import type { Pydicom } from '../oracle/createPydicom';
import { differences, type OwnReading } from '../oracle/differences';
import type { Seeds } from '../seeds';
import type { Target } from '../types';

/**
 * readDicomFile and decodePixelData over any file, compared with pydicom where that is installed:
 * what the product accepts must be what pydicom reads too.
 */
export function fileTarget({ files }: Seeds, pydicom: Pydicom | undefined): Target {
  return {
    name: 'file',
    weight: 8,
    make(dice) {
      const seed = dice.pick(files);
      const mutated = mutateFile(seed.bytes, dice.pick(files).bytes, dice);
      let reading: OwnReading | undefined;
      return {
        trail: [seed.name, ...mutated.trail],
        files: () => ({ 'case.dcm': mutated.bytes }),
        async run() {
          const { dataset, transferSyntaxUID, notes = [] } = readDicomFile(mutated.bytes);
          // Noted first: the comparison of the header holds where the pixels are refused, too.
          reading = { dataset, transferSyntaxUID, isRepaired: notes.length > 0 };
          if (dataset.PixelData !== undefined) {
            reading.pixels = await decodePixelData(dataset, transferSyntaxUID, {
              codec: pixelCodec,
            });
          }
          return { problems: [] };
        },
        compare:
          pydicom && (async () => ({ problems: await compare(pydicom, reading, mutated.bytes) })),
      };
    },
  };
}

async function compare(
  pydicom: Pydicom,
  reading: OwnReading | undefined,
  bytes: Uint8Array,
): Promise<string[]> {
  if (!reading || bytes.length > 1_000_000) {
    return [];
  }
  try {
    return differences(reading, await pydicom.read(bytes));
  } catch (error) {
    if (error instanceof DosimetryError) {
      return [];
    }
    throw error;
  }
}
