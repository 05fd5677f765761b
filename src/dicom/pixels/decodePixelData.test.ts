import { DosimetryError } from '../../errors';
import { decodePixelData, type EncodedFrame, type NaturalDataset, type StoredValues } from '..';

const explicitLittle = '1.2.840.10008.1.2.1';
const explicitBig = '1.2.840.10008.1.2.2';
const rle = '1.2.840.10008.1.2.5';

function image(bytes: number[], tags: NaturalDataset = {}): NaturalDataset {
  return {
    SOPInstanceUID: '1.2.3',
    Rows: 2,
    Columns: 2,
    SamplesPerPixel: 1,
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 0,
    PixelData: [Uint8Array.from(bytes).buffer],
    ...tags,
  };
}

async function values(dataset: NaturalDataset, syntax = explicitLittle): Promise<number[]> {
  return [...(await decodePixelData(dataset, syntax))];
}

async function errorOf(work: Promise<StoredValues>): Promise<DosimetryError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DosimetryError);
  return error as DosimetryError;
}

describe('native pixels', () => {
  const eight = [0x01, 0x00, 0xff, 0xff, 0x00, 0x80, 0x34, 0x12];

  test('16 bits, unsigned and signed', async () => {
    expect(await values(image(eight))).toEqual([1, 65535, 32768, 0x1234]);
    expect(await values(image(eight, { PixelRepresentation: 1 }))).toEqual([1, -1, -32768, 0x1234]);
  });

  test('8 and 32 bits', async () => {
    const bytes = { BitsAllocated: 8, BitsStored: 8, HighBit: 7 };
    expect(await values(image([1, 2, 254, 255], bytes))).toEqual([1, 2, 254, 255]);
    const signed = { ...bytes, PixelRepresentation: 1 };
    expect(await values(image([1, 2, 254, 255], signed))).toEqual([1, 2, -2, -1]);
    const words = { BitsAllocated: 32, BitsStored: 32, HighBit: 31, Rows: 1 };
    expect(await values(image([1, 0, 0, 0x80, 0, 1, 0, 0], words))).toEqual([0x80000001, 256]);
  });

  test('overlays in bits outside BitsStored are removed and the sign is extended', async () => {
    const plane = (group: string, position: number): NaturalDataset => ({
      [`${group}0100`]: [16],
      [`${group}0102`]: [position],
    });
    const first = { OverlayBitsAllocated: 16, OverlayBitPosition: 12 };
    const planes = { ...first, ...plane('6002', 13), ...plane('6004', 14), ...plane('601E', 15) };
    const twelve = { BitsStored: 12, HighBit: 11, ...planes };
    const bytes = [0xff, 0xff, 0xff, 0xf7, 0x00, 0x18, 0x05, 0xa0];
    expect(await values(image(bytes, twelve))).toEqual([4095, 2047, 2048, 5]);
    expect(await values(image(bytes, { ...twelve, PixelRepresentation: 1 }))).toEqual([
      -1, 2047, -2048, 5,
    ]);
    const high = image([0x50, 0x12, 0, 0, 0x10, 0, 0, 0x80], { BitsStored: 12, HighBit: 15 });
    expect(await errorOf(decodePixelData(high, explicitLittle))).toMatchObject({
      code: 'INVALID_TAG',
      what: expect.stringContaining('HighBit'),
    });
  });

  test('bits in use outside BitsStored are refused, a sign and padding there are not', async () => {
    const twelve = { BitsStored: 12, HighBit: 11 };
    const dose = image([0, 0x10, 1, 0, 2, 0, 3, 0], twelve);
    expect(await errorOf(decodePixelData(dose, explicitLittle))).toMatchObject({
      code: 'INVALID_TAG',
      message: expect.stringMatching(/BitsStored.*12.*4096/),
    });
    const signed = { ...twelve, PixelRepresentation: 1 };
    expect(await values(image([0xff, 0xff, 0xff, 0x0f, 0, 0xf8, 5, 0], signed))).toEqual([
      -1, -1, -2048, 5,
    ]);
    const stray = image([0, 0xf0, 1, 0, 2, 0, 3, 0], signed);
    expect((await errorOf(decodePixelData(stray, explicitLittle))).code).toBe('INVALID_TAG');
    const padded = { ...signed, PixelPaddingValue: 63536 };
    expect((await values(image([0x30, 0xf8, 1, 0, 2, 0, 3, 0], padded)))[1]).toBe(1);
    const low = image([0x5f, 0x12, 0, 0, 0, 0, 0, 0], { BitsStored: 12, HighBit: 15 });
    expect((await errorOf(decodePixelData(low, explicitLittle))).code).toBe('INVALID_TAG');
  });

  test('a missing sign is refused where a value needs it, an impossible one always', async () => {
    const missing = { PixelRepresentation: undefined };
    expect(await values(image([1, 0, 2, 0, 3, 0, 4, 0x7f], missing))).toHaveLength(4);
    for (const tags of [missing, { PixelRepresentation: 2 }]) {
      expect(await errorOf(decodePixelData(image(eight, tags), explicitLittle))).toMatchObject({
        code: 'INVALID_TAG',
        message: expect.stringContaining('PixelRepresentation'),
      });
    }
  });

  test('a single bit has no sign', async () => {
    const mask = { BitsAllocated: 1, BitsStored: 1, HighBit: 0, Rows: 8, Columns: 1 };
    expect(await values(image([0b101], mask))).toEqual([1, 0, 1, 0, 0, 0, 0, 0]);
    const signed = image([0b101], { ...mask, PixelRepresentation: 1 });
    expect(await errorOf(decodePixelData(signed, explicitLittle))).toMatchObject({
      code: 'INVALID_TAG',
      message: expect.stringContaining('PixelRepresentation'),
    });
  });

  test('what a header claims is compared with what is there before anything is allocated', async () => {
    const huge = { Rows: 65535, Columns: 65535, NumberOfFrames: 2_000_000_000 };
    const tooLarge = await errorOf(decodePixelData(image(eight, huge), explicitLittle));
    expect(tooLarge.code).toBe('TOO_LARGE');
    const codec = jest.fn();
    const swollen = image([1, 2, 3], { Rows: 20000, Columns: 20000 });
    expect((await errorOf(decodePixelData(swollen, rle, { codec }))).code).toBe(
      'PIXEL_DATA_DAMAGED',
    );
    // JPEG 2000: SOC and SIZ of 4096 x 4096 in an image of 2 x 2.
    const siz = [0xff, 0x4f, 0xff, 0x51, 0, 41, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0];
    const stream = [...siz, ...Array<number>(24).fill(0), 0, 1];
    const error = await errorOf(
      decodePixelData(image(stream), '1.2.840.10008.1.2.4.90', { codec }),
    );
    expect(error.message).toContain('4096 x 4096');
    const frame = [0xff, 0xd8, 0xff, 0xc3, 0, 11, 16, 0, 9, 0, 2, 1, 1, 0x11, 0];
    const jpeg = decodePixelData(image(frame), '1.2.840.10008.1.2.4.70', { codec });
    expect((await errorOf(jpeg)).message).toContain('2 x 9');
    expect(codec).not.toHaveBeenCalled();
  });

  test('single bits run on across frames', async () => {
    const bits = {
      BitsAllocated: 1,
      BitsStored: 1,
      HighBit: 0,
      Rows: 1,
      Columns: 3,
      NumberOfFrames: 3,
    };
    expect(await values(image([0b10110101, 0b1], bits))).toEqual([1, 0, 1, 0, 1, 1, 0, 1, 1]);
  });

  test('other forms of PixelData', async () => {
    const bytes = Uint8Array.from([0, ...eight]);
    const at1 = { PixelData: bytes.subarray(1) };
    expect(await values(image([], at1))).toEqual([1, 65535, 32768, 0x1234]);
    const inline = { PixelData: { InlineBinary: btoa(String.fromCharCode(...eight)) } };
    expect(await values(image([], inline))).toEqual([1, 65535, 32768, 0x1234]);
  });

  test('padding is left out', async () => {
    expect(await values(image([...eight, 0, 0, 0]))).toEqual([1, 65535, 32768, 0x1234]);
  });
});

describe('big endian', () => {
  const bytes = { BitsAllocated: 8, BitsStored: 8, HighBit: 7 };
  const words = { BitsAllocated: 32, BitsStored: 32, HighBit: 31 };

  test('16 bits, and 8 bits as words or bytes', async () => {
    expect(await values(image([0, 1, 0, 2, 0x12, 0x34, 0xff, 0]), explicitBig)).toEqual([
      1, 2, 0x1234, 0xff00,
    ]);
    const asWords = { ...bytes, _vrMap: { PixelData: 'OW' } };
    expect(await values(image([2, 1, 4, 3], asWords), explicitBig)).toEqual([1, 2, 3, 4]);
    const asBytes = { ...bytes, _vrMap: { PixelData: 'OB' } };
    expect(await values(image([1, 2, 3, 4], asBytes), explicitBig)).toEqual([1, 2, 3, 4]);
  });

  test('32 bits in both forms that are written', async () => {
    const expected = [0x00010200, 0x00010203, 0x00010305, 0x00010308];
    const cells = expected.flatMap((v) => [v >>> 24, (v >> 16) & 255, (v >> 8) & 255, v & 255]);
    const halves = expected.flatMap((v) => [(v >> 8) & 255, v & 255, v >>> 24, (v >> 16) & 255]);
    expect(await values(image(cells, words), explicitBig)).toEqual(expected);
    expect(await values(image(halves, words), explicitBig)).toEqual(expected);
  });

  test('32 bits that could be either are refused', async () => {
    const dataset = image(
      new Array(16).fill(0).map((_, n) => (n % 4 === 0 ? 1 : 0)),
      words,
    );
    const error = await errorOf(decodePixelData(dataset, explicitBig));
    expect(error.code).toBe('PIXEL_DATA_DAMAGED');
    expect(error.why).toContain('two ways');
  });
});

describe('compressed pixels', () => {
  const seen: EncodedFrame[] = [];
  /**
   * Stands for a decompressor: every pixel of a frame is the number of bytes of its code stream.
   */
  const codec = async (frame: EncodedFrame): Promise<Uint8Array> => {
    seen.push(frame);
    const cells = new Uint16Array(frame.rows * frame.columns).fill(frame.bytes.length);
    return new Uint8Array(cells.buffer);
  };
  const part = (...bytes: number[]): ArrayBuffer => Uint8Array.from(bytes).buffer;

  test('fragments of one frame are joined', async () => {
    const dataset = image([], { PixelData: [part(1, 2), part(3, 4, 5, 6)] });
    expect([...(await decodePixelData(dataset, rle, { codec }))]).toEqual([6, 6, 6, 6]);
    expect([...seen[seen.length - 1].bytes]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('frames are told apart by the beginnings of their code streams', async () => {
    const dataset = image([], {
      Rows: 1,
      Columns: 1,
      NumberOfFrames: 2,
      PixelData: [part(0xff, 0xd8, 0xff, 0), part(1, 2), part(0xff, 0xd8, 0xff, 0)],
    });
    expect([...(await decodePixelData(dataset, rle, { codec }))]).toEqual([6, 4]);
  });

  test.each<[string, NaturalDataset, string]>([
    [
      'a frame is missing',
      { NumberOfFrames: 3, PixelData: [part(1), part(2)] },
      'PIXEL_DATA_DAMAGED',
    ],
    ['colour', { SamplesPerPixel: 3 }, 'UNSUPPORTED_PHOTOMETRIC'],
    ['palette', { PhotometricInterpretation: 'PALETTE COLOR' }, 'UNSUPPORTED_PHOTOMETRIC'],
  ])('%s', async (_, tags, code) => {
    const error = await errorOf(decodePixelData(image([], tags), rle, { codec }));
    expect(error.code).toBe(code);
  });

  test('what the decoder reports is passed on with the instance', async () => {
    const broken = async (): Promise<Uint8Array> => {
      throw new Error('bad Huffman code');
    };
    const error = await errorOf(decodePixelData(image([1, 2]), rle, { codec: broken }));
    expect(error.code).toBe('PIXEL_DATA_DAMAGED');
    expect(error.message).toMatch(/1\.2\.3.*bad Huffman code/);
    const short = async (): Promise<Uint8Array> => new Uint8Array(7);
    const other = await errorOf(decodePixelData(image([1, 2]), rle, { codec: short }));
    expect(other.why).toContain('7 bytes, 8 are needed');
  });

  test('without a decoder', async () => {
    const error = await errorOf(decodePixelData(image([1, 2]), rle));
    expect(error.code).toBe('UNSUPPORTED_TRANSFER_SYNTAX');
  });
});

test.each<[string, NaturalDataset, string]>([
  ['a byte too few', image([1, 2, 3, 4, 5, 6, 7]), 'PIXEL_DATA_DAMAGED'],
  ['twice as much: the header is wrong', image(new Array(16).fill(1)), 'PIXEL_DATA_DAMAGED'],
  ['no pixels', image([], { PixelData: undefined }), 'PIXEL_DATA_DAMAGED'],
  ['only an address', image([], { PixelData: { BulkDataURI: 'x' } }), 'IMAGE_NOT_LOADED'],
  ['no Rows', image([], { Rows: undefined }), 'MISSING_TAG'],
  ['24 bits', image([], { BitsAllocated: 24 }), 'INVALID_TAG'],
  ['more bits than there are', image([], { BitsStored: 20 }), 'INVALID_TAG'],
  ['a high bit below the others', image([], { BitsStored: 12, HighBit: 5 }), 'INVALID_TAG'],
  ['half a row', image([], { Rows: 1.5 }), 'INVALID_TAG'],
  ['no frame', image([], { NumberOfFrames: 0 }), 'INVALID_TAG'],
])('%s', async (_, dataset, code) => {
  const error = await errorOf(decodePixelData(dataset, explicitLittle));
  expect(error.code).toBe(code);
  if (code !== 'MISSING_TAG') {
    expect(error.message).toContain('1.2.3');
  }
});

describe('what the header says against what is there', () => {
  const twelve = { BitsStored: 12, HighBit: 11 };
  const cells = [0x05, 0x10, 1, 0, 2, 0, 3, 0];

  test.each<[string, NaturalDataset]>([
    ['an overlay that is declared in another bit', { OverlayBitPosition: 13 }],
    [
      'an overlay with data of its own',
      { OverlayBitPosition: 12, OverlayData: new ArrayBuffer(2) },
    ],
    ['an overlay of another depth', { '60020100': [1], '60020102': [12] }],
    ['floating point pixels besides', { FloatPixelData: [new ArrayBuffer(16)] }],
    ['double pixels besides', { DoubleFloatPixelData: [new ArrayBuffer(32)] }],
    ['two numbers of rows', { Rows: [2, 2] }],
  ])('%s: refused', async (_, tags) => {
    const error = await errorOf(
      decodePixelData(image(cells, { ...twelve, ...tags }), explicitLittle),
    );
    expect(error.code).toBe('INVALID_TAG');
  });

  test('an overlay of the second group is no harm', async () => {
    const tags = { ...twelve, '60020100': [16], '60020102': [12] };
    expect(await values(image(cells, tags))).toEqual([5, 1, 2, 3]);
  });

  test.each([null, undefined, [null], [undefined], [7], 'x', [], {}, [{ InlineBinary: 7 }]])(
    'PixelData %p is none',
    async (PixelData) => {
      const error = await errorOf(decodePixelData({ ...image(cells), PixelData }, explicitLittle));
      expect(error.code).toBe('PIXEL_DATA_DAMAGED');
    },
  );

  test('inline pixels that are no base64', async () => {
    const PixelData = { InlineBinary: '%%%' };
    const error = await errorOf(decodePixelData({ ...image(cells), PixelData }, explicitLittle));
    expect(error).toMatchObject({
      code: 'PIXEL_DATA_DAMAGED',
      why: expect.stringContaining('base64'),
    });
  });

  test.each([undefined, null, [], new Uint8Array(3)])(
    'a decoder that gives %p',
    async (decoded) => {
      const codec = async () => decoded as Uint8Array;
      const error = await errorOf(decodePixelData(image(cells), '1.2.840.10008.1.2.5', { codec }));
      expect(error.code).toBe('PIXEL_DATA_DAMAGED');
    },
  );
});
