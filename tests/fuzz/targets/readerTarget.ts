import { createHash } from 'node:crypto';
import { readDicomFile, type NaturalDataset } from '../../../src/dicom';
import type { Dice } from '../dice';
import { mutateFile } from '../mutate/mutateFile';
import { mutateJson } from '../mutate/mutateJson';
import { plainCopy } from '../mutate/plainCopy';
import { comparedAttributes } from '../oracle/comparedAttributes';
import type { Outcome, Target } from '../types';

export interface ReadImage {
  dataset: NaturalDataset;
  transferSyntaxUID: string;
}

/** What a reader made of the images. */
export interface Reading {
  /** Everything that reaches the user as a number: the same numbers are the same text. */
  numbers: unknown;
  notes: readonly string[];
  problems: string[];
}

export interface ReaderTargetOptions {
  name: string;
  weight: number;
  /** Sets of files that are read together. */
  seeds: { name: string; files: Uint8Array[] }[];
  /**
   * Keywords of one value each (PS3.6) that decide its numbers: another value beside it, or the
   * element twice, may not pass without a note.
   */
  decisive: string;
  /** Seeds for splices. */
  others: Uint8Array[];
  read(images: ReadImage[], seedName: string): Promise<Reading>;
}

const meaning =
  'PixelData RealWorldValueFirstValueMapped RealWorldValueLastValueMapped CodeMeaning CodingSchemeDesignator';
const relevant = new Set([
  ...meaning.split(' '),
  ...comparedAttributes.flatMap((path) => path.split('.')),
]);
interface Mutated {
  images: () => ReadImage[];
  trail: string[];
  /** Words where the input contradicts itself, so that it may not pass without a note. */
  contradiction?: string;
  files: Record<string, Uint8Array>;
}

/**
 * One of the readers over files of its own kind that were mutated, as files (through readDicomFile)
 * or as the data sets that the viewer hands over. Beside errors it is held against the unmutated
 * reading: the same inputs give the same numbers, and what contradicts itself gives a note.
 */
export async function readerTarget(options: ReaderTargetOptions): Promise<Target> {
  const decisive = new Set(options.decisive.split(' '));
  const seeds = await Promise.all(
    options.seeds.map(async (seed) => {
      const images = (): ReadImage[] => seed.files.map((bytes) => readDicomFile(bytes));
      const { numbers } = await options.read(images(), seed.name);
      return { ...seed, images, inputs: inputsOf(images()), numbers: digest(numbers) };
    }),
  );
  return {
    name: options.name,
    weight: options.weight,
    make(dice) {
      const seed = dice.pick(seeds);
      const mutated = dice.chance(0.5)
        ? mutateAsFile(seed.files, options.others, decisive, dice)
        : mutateAsDataset(seed.images().map(plainImage), decisive, dice);
      return {
        trail: [seed.name, ...mutated.trail],
        files: () => mutated.files,
        async run(): Promise<Outcome> {
          const images = mutated.images();
          const isSame = inputsOf(images) === seed.inputs;
          const { numbers, notes, problems } = await options.read(images, seed.name);
          const same = digest(numbers) === seed.numbers;
          const found = isSame ? [] : [...problems];
          if (isSame && !same) {
            found.push('the same attributes and pixels give other numbers than without the change');
          }
          if (mutated.contradiction && notes.length === 0) {
            found.push(`accepted without a note: ${mutated.contradiction}`);
          }
          return { problems: found };
        },
      };
    },
  };
}

function plainImage({ dataset, transferSyntaxUID }: ReadImage): ReadImage {
  return { dataset: plainCopy(dataset) as NaturalDataset, transferSyntaxUID };
}

function mutateAsFile(
  files: Uint8Array[],
  others: Uint8Array[],
  decisive: Set<string>,
  dice: Dice,
): Mutated {
  const n = dice.below(files.length);
  const { bytes, trail, changes } = mutateFile(files[n], dice.pick(others), dice);
  const change = changes?.length === 1 ? changes[0] : undefined;
  const isContradiction =
    change && /several|doubled/.test(change.kind) && decisive.has(change.keyword);
  const copies = files.map((file, index) => (index === n ? bytes : file));
  return {
    images: () => copies.map((file) => readDicomFile(file)),
    trail: [`file ${n + 1}`, ...trail],
    contradiction: isContradiction ? `${change.keyword} (${change.kind})` : undefined,
    files: Object.fromEntries(copies.map((file, index) => [`${index + 1}.dcm`, file])),
  };
}

function mutateAsDataset(images: ReadImage[], decisive: Set<string>, dice: Dice): Mutated {
  const n = dice.below(images.length);
  const count = dice.chance(0.25) ? 2 : 1;
  const changes = Array.from({ length: count }, () =>
    mutateJson(images[n].dataset, dice, relevant),
  );
  const isContradiction =
    count === 1 && changes[0].kind === 'several' && decisive.has(changes[0].key);
  return {
    images: () => images,
    trail: [`data set ${n + 1}`, ...changes.map(({ what }) => what)],
    contradiction: isContradiction ? `${changes[0].key} (several)` : undefined,
    files: { 'dataset.json': Buffer.from(canonical(images[n].dataset).slice(0, 2_000_000)) },
  };
}

/** Hash of the attributes and pixels that numbers come from. */
function inputsOf(images: readonly ReadImage[]): string {
  return digest(
    images.map(({ dataset, transferSyntaxUID }) => [transferSyntaxUID, filter(plainCopy(dataset))]),
  );
}

function filter(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(filter);
  }
  if (
    node === null ||
    typeof node !== 'object' ||
    ArrayBuffer.isView(node) ||
    node instanceof ArrayBuffer
  ) {
    return node;
  }
  const entries = Object.entries(node).filter(
    ([key, value]) => relevant.has(key) || /Sequence$/.test(key) || typeof value === 'function',
  );
  return entries.map(([key, value]) => [key, filter(value)]);
}

function digest(value: unknown): string {
  return createHash('sha1').update(canonical(value)).digest('hex');
}

/** JSON with hashes in place of binary values. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, one: unknown) => {
      const bytes =
        one instanceof ArrayBuffer
          ? new Uint8Array(one)
          : ArrayBuffer.isView(one)
            ? new Uint8Array(one.buffer, one.byteOffset, one.byteLength)
            : undefined;
      if (bytes) {
        return `${bytes.length} bytes ${createHash('sha1').update(bytes).digest('hex')}`;
      }
      if (typeof one === 'number' && !Number.isFinite(one)) {
        return String(one);
      }
      return one;
    }) ?? 'undefined'
  );
}
