import fs from 'node:fs';
import path from 'node:path';
import { pixelCodec } from '../../cli/pixelCodec';
import { decodePixelData, readDicomFile, type NaturalDataset } from '../../src/dicom';
import { DosimetryError } from '../../src/errors';
import { createPydicom } from '../fuzz/oracle/createPydicom';
import { differences, type OwnReading } from '../fuzz/oracle/differences';
import { sharedData } from '../helpers/sharedData';

const largestBytes = 20_000_000;
const root = sharedData('dicom');
const pydicom = createPydicom();
const isReady = pydicom !== undefined && root !== undefined;
if (!isReady) {
  process.stderr.write(
    'SKIPPED: the reader against pydicom; it needs python3-pydicom, python3-numpy and the shared data.\n',
  );
}

function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(place) : [place];
  });
}

async function pixelsOf(dataset: NaturalDataset, transferSyntaxUID: string) {
  try {
    return await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
  } catch (error) {
    // What the product refuses needs no comparison; anything untyped is a fault.
    expect(error).toBeInstanceOf(DosimetryError);
    return undefined;
  }
}

/** Undefined for files that are no DICOM files, or that the reader refuses. */
async function readingOf(bytes: Uint8Array): Promise<OwnReading | undefined> {
  try {
    const { dataset, transferSyntaxUID } = readDicomFile(bytes);
    const pixels =
      dataset.PixelData === undefined ? undefined : await pixelsOf(dataset, transferSyntaxUID);
    return { dataset, pixels };
  } catch (error) {
    expect(error).toBeInstanceOf(DosimetryError);
    return undefined;
  }
}

afterAll(() => pydicom?.end());

(isReady ? test : test.skip)(
  'every file is read as pydicom reads it: header and stored values',
  async () => {
    const found: string[] = [];
    let compared = 0;
    let withPixels = 0;
    for (const file of filesBelow(root!)) {
      if (fs.statSync(file).size > largestBytes) {
        continue;
      }
      const bytes = new Uint8Array(fs.readFileSync(file));
      const own = await readingOf(bytes);
      const theirs = own && (await pydicom!.read(bytes));
      if (!own || !theirs || theirs.unread) {
        continue;
      }
      compared++;
      withPixels += own.pixels && theirs.pixels ? 1 : 0;
      found.push(
        ...differences(own, theirs).map((text) => `${path.relative(root!, file)}: ${text}`),
      );
    }
    expect(found).toEqual([]);
    // The test must not pass because nothing could be compared.
    expect(compared).toBeGreaterThan(50);
    expect(withPixels).toBeGreaterThan(20);
  },
  300_000,
);
