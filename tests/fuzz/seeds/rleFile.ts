import { explicitElement, part10 } from '../../helpers/dicomBytes';
import { encodeRawFile, parseRawFile } from '../mutate/rawFile';

/** The same uncompressed 16-bit image with its pixels in RLE (PS3.5 annex G), literal runs only. */
export function rleFile(native: Uint8Array): Uint8Array {
  const raw = parseRawFile(native)!;
  const elements = raw.elements.map((element) => {
    if (element.tag !== '7FE00010') {
      return element;
    }
    const halves = [1, 0].map((half) => encode(element.value.filter((_, n) => n % 2 === half)));
    const header = Buffer.alloc(64);
    header.writeUInt32LE(2, 0);
    header.writeUInt32LE(64, 4);
    header.writeUInt32LE(64 + halves[0].length, 8);
    return {
      ...element,
      vr: 'OB',
      fragments: [Buffer.alloc(0), Buffer.concat([header, ...halves])],
    };
  });
  const head = part10([], '1.2.840.10008.1.2.5');
  return encodeRawFile({ ...raw, head, elements, transferSyntaxUID: '1.2.840.10008.1.2.5' });
}

/** The same data set deflated (PS3.5 A.5). */
export function deflatedFile(native: Uint8Array): Uint8Array {
  const transferSyntaxUID = '1.2.840.10008.1.2.1.99';
  return encodeRawFile({
    ...parseRawFile(native)!,
    head: part10([], transferSyntaxUID),
    transferSyntaxUID,
  });
}

/** A file whose only elements are an identification and text: nothing but structure. */
export function textFile(): Uint8Array {
  return part10([
    ...explicitElement(0x00080005, 'CS', 'ISO 2022 IR 6\\ISO 2022 IR 87'),
    ...explicitElement(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
    ...explicitElement(0x00080018, 'UI', '1.2.3.4'),
    ...explicitElement(0x00100010, 'PN', 'Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B'),
  ]);
}

function encode(bytes: Uint8Array): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 128) {
    const run = bytes.subarray(at, at + 128);
    parts.push(Buffer.from([run.length - 1]), Buffer.from(run));
  }
  const whole = Buffer.concat(parts);
  return whole.length % 2 ? Buffer.concat([whole, Buffer.alloc(1, 128)]) : whole;
}
