import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pixelCodec } from '../../cli/pixelCodec';
import { decodePixelData, readDicomFile, type StoredValues } from '../../src/dicom';
import { explicitElement, part10 } from '../helpers/dicomBytes';

const size = 64;

interface Format {
  name: string;
  bitsAllocated: number;
  bitsStored: number;
  isSigned: boolean;
  frames: number;
}

const formats: Format[] = [
  { name: '16 bits signed', bitsAllocated: 16, bitsStored: 16, isSigned: true, frames: 1 },
  { name: '12 of 16 bits unsigned', bitsAllocated: 16, bitsStored: 12, isSigned: false, frames: 1 },
  { name: '8 bits, 3 frames', bitsAllocated: 8, bitsStored: 8, isSigned: false, frames: 3 },
  {
    name: '16 bits signed, 3 frames',
    bitsAllocated: 16,
    bitsStored: 16,
    isSigned: true,
    frames: 3,
  },
];

/** A disc on a ramp with noise of a fixed sequence, over the whole range of the format. */
function syntheticPixels({ bitsStored, isSigned, frames }: Format): number[] {
  const lowest = isSigned ? -(2 ** (bitsStored - 1)) : 0;
  const range = 2 ** bitsStored - 1;
  let state = 1;
  return Array.from({ length: size * size * frames }, (_, index) => {
    state = (state * 48271) % 2147483647;
    const x = index % size;
    const y = Math.floor(index / size) % size;
    const disc = Math.hypot(x - 32, y - 30) < 20 ? 0.5 : 0;
    const share = Math.min(1, disc + 0.4 * (x / size) + 0.1 * (state / 2147483647));
    if (index === 0 || index === 1) {
      return lowest + range * index;
    }
    return Math.round(lowest + range * share);
  });
}

function nativeFile(format: Format, pixels: number[]): Uint8Array {
  const u16 = (value: number): number[] => [value & 255, value >> 8];
  const { bitsAllocated, bitsStored, isSigned, frames } = format;
  const bytes =
    bitsAllocated === 8 ? pixels : pixels.flatMap((value) => [value & 255, (value >> 8) & 255]);
  return part10([
    ...explicitElement(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
    ...explicitElement(0x00080018, 'UI', '1.2.826.0.1.3680043.10.1.1'),
    ...explicitElement(0x00080060, 'CS', 'CT'),
    ...explicitElement(0x0020000d, 'UI', '1.2.826.0.1.3680043.10.2'),
    ...explicitElement(0x0020000e, 'UI', '1.2.826.0.1.3680043.10.3'),
    ...explicitElement(0x00280002, 'US', u16(1)),
    ...explicitElement(0x00280004, 'CS', 'MONOCHROME2'),
    ...explicitElement(0x00280008, 'IS', String(frames)),
    ...explicitElement(0x00280010, 'US', u16(size)),
    ...explicitElement(0x00280011, 'US', u16(size)),
    ...explicitElement(0x00280100, 'US', u16(bitsAllocated)),
    ...explicitElement(0x00280101, 'US', u16(bitsStored)),
    ...explicitElement(0x00280102, 'US', u16(bitsStored - 1)),
    ...explicitElement(0x00280103, 'US', u16(isSigned ? 1 : 0)),
    ...explicitElement(0x7fe00010, bitsAllocated === 8 ? 'OB' : 'OW', bytes),
  ]);
}

const tools: [string, string[], string][] = [
  ['dcmconv', ['+ti'], '1.2.840.10008.1.2'],
  ['dcmconv', ['+tb'], '1.2.840.10008.1.2.2'],
  ['dcmconv', ['+td'], '1.2.840.10008.1.2.1.99'],
  ['dcmcrle', [], '1.2.840.10008.1.2.5'],
  ['dcmcjpeg', ['+e1'], '1.2.840.10008.1.2.4.70'],
  ['dcmcjpeg', ['+el', '+sv', '6'], '1.2.840.10008.1.2.4.57'],
  ['dcmcjpls', ['+el'], '1.2.840.10008.1.2.4.80'],
  ['dcmcrle', ['+fs', '1'], '1.2.840.10008.1.2.5'],
];

const hasDcmtk = spawnSync('dcmconv', ['--version']).status === 0;
if (!hasDcmtk) {
  process.stderr.write('SKIPPED: dcmtk is missing, compressed CT is not compared with it\n');
}
const describeWithDcmtk = hasDcmtk ? describe : describe.skip;

async function readPixels(bytes: Uint8Array): Promise<{ syntax: string; pixels: StoredValues }> {
  const { dataset, transferSyntaxUID } = readDicomFile(bytes);
  const pixels = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
  return { syntax: transferSyntaxUID, pixels };
}

describeWithDcmtk('images compressed by dcmtk are read voxel for voxel', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'compressed-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each(formats)('$name', (format) => {
    const pixels = syntheticPixels(format);

    test('uncompressed', async () => {
      expect([...(await readPixels(nativeFile(format, pixels))).pixels]).toEqual(pixels);
    });

    test.each(tools)('%s %j (%s)', async (tool, options, expectedSyntax) => {
      const from = join(folder, 'from.dcm');
      const to = join(folder, 'to.dcm');
      writeFileSync(from, nativeFile(format, pixels));
      execFileSync(tool, [...options, from, to], { stdio: 'pipe' });
      const read = await readPixels(readFileSync(to));
      expect(read.syntax).toBe(expectedSyntax);
      expect([...read.pixels]).toEqual(pixels);
    });

    test('a compressed file cut in its pixels is damaged, not wrong', async () => {
      const from = join(folder, 'from.dcm');
      const to = join(folder, 'to.dcm');
      writeFileSync(from, nativeFile(format, pixels));
      execFileSync('dcmcjpls', [from, to], { stdio: 'pipe' });
      const bytes = readFileSync(to);
      await expect(readPixels(bytes.subarray(0, bytes.length - 200))).rejects.toMatchObject({
        code: 'PIXEL_DATA_DAMAGED',
      });
    });
  });
});

describe('JPEG 2000', () => {
  // No independent encoder is at hand: the encoder is that of the library, the round trip is exact.
  test.each(formats)('$name, lossless', async (format) => {
    const { Context, NativeCodecs } = await import('dcmjs-codecs');
    if (!NativeCodecs.isInitialized()) {
      await NativeCodecs.initializeAsync();
    }
    const pixels = syntheticPixels({ ...format, frames: 1 });
    const { dataset } = readDicomFile(nativeFile({ ...format, frames: 1 }, pixels));
    const encoded = NativeCodecs.encodeJpeg2000(
      new Context({
        width: size,
        height: size,
        bitsAllocated: format.bitsAllocated,
        bitsStored: format.bitsStored,
        samplesPerPixel: 1,
        pixelRepresentation: format.isSigned ? 1 : 0,
        planarConfiguration: 0,
        photometricInterpretation: 'MONOCHROME2',
        decodedBuffer: new Uint8Array((dataset.PixelData as ArrayBuffer[])[0]),
      }),
      { lossy: false },
    ).getEncodedBuffer()!;
    const compressed = { ...dataset, PixelData: [new Uint8Array(encoded).buffer] };
    const read = await decodePixelData(compressed, '1.2.840.10008.1.2.4.90', { codec: pixelCodec });
    expect([...read]).toEqual(pixels);
  });
});

test('a damaged code stream of each family is an error with the instance', async () => {
  const { dataset } = readDicomFile(nativeFile(formats[0], syntheticPixels(formats[0])));
  const rubbish = Uint8Array.from({ length: 300 }, (_, n) => (n * 37) & 255).buffer;
  for (const syntax of ['.5', '.4.70', '.4.80', '.4.90'].map((s) => `1.2.840.10008.1.2${s}`)) {
    const broken = { ...dataset, PixelData: [rubbish] };
    await expect(decodePixelData(broken, syntax, { codec: pixelCodec })).rejects.toMatchObject({
      code: 'PIXEL_DATA_DAMAGED',
      message: expect.stringContaining('1.2.826.0.1.3680043.10.1.1'),
    });
  }
});

test('a transfer syntax of videos is not read', async () => {
  const { dataset } = readDicomFile(nativeFile(formats[0], syntheticPixels(formats[0])));
  await expect(
    decodePixelData(dataset, '1.2.840.10008.1.2.4.102', { codec: pixelCodec }),
  ).rejects.toMatchObject({ code: 'UNSUPPORTED_TRANSFER_SYNTAX' });
});
