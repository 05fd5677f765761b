import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';

/**
 * Combines encapsulated parts into one byte string per frame. Without an offset table, fragments
 * are assigned as follows: a single frame takes all of them; otherwise a frame starts where its
 * code stream starts (JPEG and JPEG-LS FF D8 FF, JPEG 2000 FF 4F FF 51; PS3.5 A.4).
 * @throws PIXEL_DATA_DAMAGED if parts and frames cannot be matched.
 */
export function frameBytes(
  parts: Uint8Array[],
  numberOfFrames: number,
  dataset: NaturalDataset,
): Uint8Array[] {
  if (parts.length === numberOfFrames) {
    return parts;
  }
  const groups: Uint8Array[][] = [];
  for (const part of parts) {
    if (groups.length === 0 || (numberOfFrames > 1 && startsCodeStream(part))) {
      groups.push([part]);
    } else {
      groups[groups.length - 1].push(part);
    }
  }
  if (groups.length !== numberOfFrames) {
    throw new DosimetryError('PIXEL_DATA_DAMAGED', {
      what: `The compressed pixels of ${describeInstance(dataset)} are incomplete.`,
      why: `${numberOfFrames} frames are announced, but ${parts.length} pieces with ${groups.length} beginnings of a frame are there.`,
      next: 'Export the image again from the archive, best uncompressed.',
    });
  }
  return groups.map((group) => {
    const whole = new Uint8Array(group.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of group) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  });
}

function startsCodeStream(part: Uint8Array): boolean {
  const starts = [
    [0xff, 0xd8, 0xff],
    [0xff, 0x4f, 0xff, 0x51],
  ];
  return starts.some((start) => start.every((byte, index) => part[index] === byte));
}
