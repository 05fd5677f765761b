import type { Dice } from '../dice';

export interface MutatedBytes {
  bytes: Uint8Array;
  /** What was done, in words. */
  what: string;
}

const lengths = [0, 1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** One change to bytes that knows nothing of their meaning; `other` is a file to splice with. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, dice: Dice): MutatedBytes {
  const size = bytes.length;
  // Headers decide more than pixels: half of all places are among the first two kilobytes.
  const place = (): number => dice.below(dice.chance(0.5) ? Math.min(size, 2048) : size);
  const at = place();
  switch (dice.below(8)) {
    case 0: {
      const bit = dice.below(8);
      return change(bytes, at, [bytes[at] ^ (1 << bit)], `bit ${bit} of byte ${at} flipped`);
    }
    case 1:
      return change(bytes, at, [dice.below(256)], `byte ${at} replaced`);
    case 2:
      return { bytes: bytes.slice(0, at), what: `cut off after ${at} bytes` };
    case 3: {
      const length = dice.pick(lengths);
      const field = Buffer.alloc(4);
      field.writeUInt32LE(length);
      return change(bytes, at, field, `32 bits at byte ${at} set to ${length}`);
    }
    case 4: {
      const length = dice.pick(lengths) & 0xffff;
      return change(
        bytes,
        at,
        [length & 255, length >> 8],
        `16 bits at byte ${at} set to ${length}`,
      );
    }
    case 5: {
      const end = Math.min(size, at + 1 + dice.below(64));
      return {
        bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]),
        what: `bytes ${at} to ${end} removed`,
      };
    }
    case 6: {
      const end = Math.min(size, at + 1 + dice.below(256));
      return {
        bytes: Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]),
        what: `bytes ${at} to ${end} doubled`,
      };
    }
    default: {
      const from = dice.below(other.length);
      const length = 1 + dice.below(512);
      return {
        bytes: Buffer.concat([
          bytes.subarray(0, at),
          other.subarray(from, from + length),
          bytes.subarray(at + (dice.chance(0.5) ? length : 0)),
        ]),
        what: `${length} bytes of another file put in at byte ${at}`,
      };
    }
  }
}

function change(
  bytes: Uint8Array,
  at: number,
  values: ArrayLike<number>,
  what: string,
): MutatedBytes {
  const copy = Uint8Array.from(bytes);
  for (let n = 0; n < values.length && at + n < copy.length; n++) {
    copy[at + n] = values[n];
  }
  return { bytes: copy, what };
}
