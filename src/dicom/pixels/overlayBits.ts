import { getNumber } from '../attributes/getNumber';
import { getValues } from '../attributes/getValues';
import type { NaturalDataset } from '../types';

/**
 * Bits of a pixel cell that hold overlay planes, as written by old scanners (retired; PS3.3-2004
 * C.9.2): OverlayBitPosition (60xx,0102) names the bit, and OverlayBitsAllocated (60xx,0100), where
 * present, equals that of the pixels. An overlay with data of its own (60xx,3000) uses no bit.
 * @returns one bit set for each of the planes
 */
export function overlayBits(dataset: NaturalDataset, bitsAllocated: number): number {
  let bits = 0;
  for (let group = 0x6000; group <= 0x601e; group += 2) {
    const keys = keysOf(group.toString(16).toUpperCase());
    const read = (names: string[]) =>
      names.map((name) => getNumber(dataset, name)).find((value) => value !== undefined);
    const position = read(keys.position);
    const allocated = read(keys.allocated) ?? bitsAllocated;
    const hasData = keys.data.some((name) => getValues(dataset, name).length > 0);
    if (
      position !== undefined &&
      Number.isInteger(position) &&
      position >= 0 &&
      position < bitsAllocated &&
      allocated === bitsAllocated &&
      !hasData
    ) {
      bits |= 1 << position;
    }
  }
  return bits;
}

/**
 * In data sets of dcmjs, repeating groups are stored under their tag, the first one also under its
 * keyword.
 */
function keysOf(group: string): Record<'position' | 'allocated' | 'data', string[]> {
  const names = (element: string, keyword: string): string[] =>
    group === '6000' ? [`6000${element}`, keyword] : [`${group}${element}`];
  return {
    position: names('0102', 'OverlayBitPosition'),
    allocated: names('0100', 'OverlayBitsAllocated'),
    data: names('3000', 'OverlayData'),
  };
}
