import type { Dice } from '../dice';
import { deflateBomb } from './deflateBomb';
import { mutateBytes } from './mutateBytes';
import { copyRawFile, mutateElements, type ElementChange } from './mutateElements';
import { encodeRawFile, parseRawFile, type RawFile } from './rawFile';

export interface MutatedFile {
  bytes: Uint8Array;
  trail: string[];
  /** Changes at the level of elements; undefined where bytes were changed blindly. */
  changes?: ElementChange[];
}

const parsed = new WeakMap<Uint8Array, RawFile | undefined>();

function rawOf(bytes: Uint8Array): RawFile | undefined {
  if (!parsed.has(bytes)) {
    parsed.set(bytes, parseRawFile(bytes));
  }
  return parsed.get(bytes);
}

/** One to three changes to a DICOM file, of its elements or of its bytes. */
export function mutateFile(seed: Uint8Array, other: Uint8Array, dice: Dice): MutatedFile {
  if (dice.chance(0.001)) {
    return { bytes: deflateBomb(dice), trail: ['a deflate bomb'] };
  }
  const count = 1 + (dice.chance(0.3) ? 1 + dice.below(2) : 0);
  const raw = rawOf(seed);
  if (raw && dice.chance(0.7)) {
    const copy = copyRawFile(raw);
    const changes = Array.from({ length: count }, () =>
      mutateElements(copy, rawOf(other) ?? raw, dice),
    );
    return { bytes: encodeRawFile(copy), trail: changes.map(({ what }) => what), changes };
  }
  const trail: string[] = [];
  let bytes = seed;
  for (let n = 0; n < count && bytes.length > 0; n++) {
    const mutated = mutateBytes(bytes, other, dice);
    bytes = mutated.bytes;
    trail.push(mutated.what);
  }
  return { bytes, trail };
}
