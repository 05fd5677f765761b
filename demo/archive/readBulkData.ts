import { transferSyntaxes } from '../../src/dicom';
import type { DcmjsDict } from 'dcmjs';
import type { ArchivedInstance } from './createArchive';
import { readArchivedFile } from './readArchivedFile';
import { readInstance } from './readInstance';
import type { Part10Layout } from './readPart10Layout';
import { swapBytes } from './swapBytes';

/**
 * The bytes behind a BulkDataURI of the metadata (PS3.18 10.4.1.1.5), little endian; undefined
 * where there are none.
 *
 * @param path tag, or tag/item/tag ... for a value inside sequences, items counted from 0
 */
export async function readBulkData(
  instance: ArchivedInstance,
  path: string,
): Promise<Uint8Array | undefined> {
  const { bytes } = await readArchivedFile(instance);
  const { layout, dataset } = readInstance(bytes);
  const isBigEndian = layout.transferSyntaxUID === transferSyntaxes.explicitBigEndian;
  const inLittleEndian = (value: Uint8Array, vr: string) =>
    isBigEndian ? swapBytes(value, vr) : value;
  if (layout.pixels && path === layout.pixels.tag) {
    const { ranges, vr } = layout.pixels;
    const parts = ranges.map(({ offset, length }) => bytesOf(layout, offset, length));
    return inLittleEndian(Buffer.concat(parts), vr);
  }
  const steps = path.split('/');
  let current: DcmjsDict | undefined = dataset;
  for (let n = 0; n + 2 < steps.length; n += 2) {
    current = current?.[steps[n]]?.Value?.[Number(steps[n + 1])] as DcmjsDict | undefined;
  }
  const element = current?.[steps[steps.length - 1]];
  const binary = (element?.Value ?? []).filter((value) => value instanceof ArrayBuffer);
  return element && binary.length > 0
    ? inLittleEndian(Buffer.concat(binary.map((part) => new Uint8Array(part))), element.vr)
    : undefined;
}

function bytesOf(layout: Part10Layout, offset: number, length: number): Uint8Array {
  return layout.bytes.subarray(offset, offset + length);
}
