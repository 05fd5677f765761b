import { deflateRawSync } from 'node:zlib';

export interface TestElement {
  /** 8 hex digits. */
  tag: string;
  vr: string;
  /** Text, the bytes as they shall stand, or items of a sequence. */
  value?: string | Uint8Array | TestElement[][];
  /** Encapsulated pixel data: the items after the Basic Offset Table. */
  fragments?: Uint8Array[];
  /** Values of the Basic Offset Table. */
  offsets?: number[];
  /** Writes a sequence and its items with delimiters instead of lengths. */
  undefinedLength?: boolean;
}

const longVrs = new Set(['OB', 'OD', 'OF', 'OL', 'OW', 'SQ', 'UC', 'UN', 'UR', 'UT']);

/**
 * Writes a DICOM file byte by byte, by PS3.5 7 and PS3.10 7.1, for tests of readers: with no code
 * of the product or of a library, in any native encoding, and able to write what no good writer
 * would.
 */
export function makePart10(
  elements: readonly TestElement[],
  transferSyntaxUID = '1.2.840.10008.1.2.1',
): Uint8Array {
  const isLittle = transferSyntaxUID !== '1.2.840.10008.1.2.2';
  const isImplicit = transferSyntaxUID === '1.2.840.10008.1.2';
  const meta = Buffer.concat(
    [
      { tag: '00020002', vr: 'UI', value: textOf(elements, '00080016') },
      { tag: '00020003', vr: 'UI', value: textOf(elements, '00080018') },
      { tag: '00020010', vr: 'UI', value: transferSyntaxUID },
    ].map((element) => encode(element, true, false)),
  );
  const groupLength = Buffer.alloc(4);
  groupLength.writeUInt32LE(meta.length);
  const dataset = Buffer.concat(elements.map((element) => encode(element, isLittle, isImplicit)));
  const isDeflated = transferSyntaxUID === '1.2.840.10008.1.2.1.99';
  return new Uint8Array(
    Buffer.concat([
      Buffer.alloc(128),
      Buffer.from('DICM'),
      encode({ tag: '00020000', vr: 'UL', value: groupLength }, true, false),
      meta,
      isDeflated ? deflateRawSync(dataset) : dataset,
    ]),
  );
}

/** The four UIDs every instance needs. */
export function testUids(study: string, series: string, instance: string): TestElement[] {
  return [
    { tag: '00080016', vr: 'UI', value: '1.2.840.10008.5.1.4.1.1.2' },
    { tag: '00080018', vr: 'UI', value: instance },
    { tag: '0020000D', vr: 'UI', value: study },
    { tag: '0020000E', vr: 'UI', value: series },
  ];
}

/** Unsigned shorts in the byte order of the file. */
export function shorts(values: readonly number[], isLittle = true): Uint8Array {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, n) =>
    isLittle ? bytes.writeUInt16LE(value, n * 2) : bytes.writeUInt16BE(value, n * 2),
  );
  return bytes;
}

function textOf(elements: readonly TestElement[], tag: string): string {
  const value = elements.find((element) => element.tag === tag)?.value;
  return typeof value === 'string' ? value : '';
}

function encode(element: TestElement, isLittle: boolean, isImplicit: boolean): Buffer {
  const { tag, vr, value = '', fragments, offsets = [], undefinedLength = false } = element;
  if (fragments) {
    const table = Buffer.alloc(offsets.length * 4);
    offsets.forEach((offset, n) => table.writeUInt32LE(offset, n * 4));
    const items = [table, ...fragments].map((one) => [
      head('FFFEE000', '', one.length, true, true),
      one,
    ]);
    return Buffer.concat([
      head(tag, vr, 0xffffffff, isLittle, isImplicit),
      ...items.flat(),
      head('FFFEE0DD', '', 0, true, true),
    ]);
  }
  let body: Uint8Array;
  if (Array.isArray(value)) {
    body = Buffer.concat(
      value.flatMap((item) => {
        const inner = Buffer.concat(item.map((one) => encode(one, isLittle, isImplicit)));
        const length = undefinedLength ? 0xffffffff : inner.length;
        return [
          head('FFFEE000', '', length, isLittle, true),
          inner,
          ...(undefinedLength ? [head('FFFEE00D', '', 0, isLittle, true)] : []),
        ];
      }),
    );
  } else if (typeof value === 'string') {
    const padded = value.length % 2 === 0 ? value : value + (vr === 'UI' ? '\0' : ' ');
    body = Buffer.from(padded, 'latin1');
  } else {
    body = value;
  }
  const length = undefinedLength ? 0xffffffff : body.length;
  return Buffer.concat([
    head(tag, vr, length, isLittle, isImplicit),
    body,
    ...(undefinedLength ? [head('FFFEE0DD', '', 0, isLittle, true)] : []),
  ]);
}

function head(
  tag: string,
  vr: string,
  length: number,
  isLittle: boolean,
  isImplicit: boolean,
): Buffer {
  const isLong = longVrs.has(vr);
  const bytes = Buffer.alloc(!isImplicit && isLong ? 12 : 8);
  const put16 = (value: number, at: number) =>
    isLittle ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const put32 = (value: number, at: number) =>
    isLittle ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  put16(parseInt(tag.slice(0, 4), 16), 0);
  put16(parseInt(tag.slice(4), 16), 2);
  if (isImplicit) {
    put32(length, 4);
  } else {
    bytes.write(vr, 4, 'latin1');
    if (isLong) {
      put32(length, 8);
    } else {
      put16(length, 6);
    }
  }
  return bytes;
}
