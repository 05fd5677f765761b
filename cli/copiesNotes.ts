import type { DicomFolder } from './readDicomFolder';

/** One sentence about files that occur twice; an empty list where there are none. */
export function copiesNotes({ copies }: Pick<DicomFolder, 'copies'>): string[] {
  const [first] = copies;
  return first === undefined
    ? []
    : [
        copies.length === 1
          ? `${first.path} is the same file as ${first.of}, byte for byte, and was used once.`
          : `${copies.length} files are the same as others, byte for byte, and were used once: first ${first.path}, the same as ${first.of}.`,
      ];
}
