import path from 'node:path';
import { findKidneyRois, readRtStruct } from '../src/dicom/rtstruct';
import type { RtStruct } from '../src/dicom/rtstruct';
import { DosimetryError, inFile } from '../src/errors';
import { productIdentity } from '../src/productIdentity';
import type { FolderFile } from './readDicomFolder';

export interface ChosenStructureSet {
  path: string;
  rtStruct: RtStruct;
  /** Which others were passed over, as sentences. */
  notes: string[];
}

/**
 * The structure set to compare with: the only one with kidneys that a person drew. What a program drew is never
 * the reference of itself unless it is asked for.
 *
 * @param wanted file name, by the user's word
 * @throws NO_KIDNEY_ROI, SEVERAL_STRUCTURE_SETS, INVALID_ARGUMENT, and as readRtStruct
 */
export function chooseStructureSet(
  folder: string,
  files: readonly FolderFile[],
  wanted?: string,
): ChosenStructureSet {
  const sets = files
    .filter(({ dataset }) => dataset.Modality === 'RTSTRUCT')
    .map((file) => ({ path: file.path, rtStruct: readNamed(file) }));
  if (wanted !== undefined) {
    return only(
      sets.filter(({ path: file }) => path.basename(file) === path.basename(wanted)),
      wanted,
    );
  }
  const named = sets.filter(({ rtStruct }) => hasKidneys(rtStruct));
  const drawn = named.filter(({ rtStruct }) => !isAutomatic(rtStruct));
  const foreign = named.filter(({ rtStruct }) => isAutomatic(rtStruct) && !isOurs(rtStruct));
  const candidates = drawn.length > 0 ? drawn : foreign;
  if (candidates.length > 1) {
    throw several(candidates);
  }
  const [chosen] = candidates;
  if (!chosen) {
    throw noKidneys(folder, sets);
  }
  return {
    ...chosen,
    notes: [
      ...(isAutomatic(chosen.rtStruct)
        ? [`The contours to compare with were drawn by a program (${describe(chosen)}).`]
        : []),
      ...named
        .filter((set) => set !== chosen)
        .map((set) => `An automatic structure set was passed over: ${describe(set)}.`),
    ],
  };
}

type FoundSet = Omit<ChosenStructureSet, 'notes'>;

function readNamed(file: FolderFile): RtStruct {
  try {
    return readRtStruct(file.dataset);
  } catch (error) {
    throw inFile(file.path, error);
  }
}

function only(found: FoundSet[], wanted: string): ChosenStructureSet {
  if (found.length !== 1) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `There ${found.length === 0 ? 'is no structure set' : 'are several structure sets'} ${wanted} in this case.`,
      why: 'It was asked for with --rtstruct.',
      next: 'Give the name of one RTSTRUCT file in the folder of each case.',
    });
  }
  return { ...found[0], notes: [`Compared with ${describe(found[0])}, as asked for.`] };
}

function hasKidneys({ structures }: RtStruct): boolean {
  const { right, left, ambiguous, contradictory } = findKidneyRois(structures);
  return Boolean(right ?? left) || ambiguous.length + contradictory.length > 0;
}

/** Every kidney of it is the work of a program. */
function isAutomatic({ structures }: RtStruct): boolean {
  const { right, left, ambiguous } = findKidneyRois(structures);
  const kidneys = [right, left, ...ambiguous].filter((roi) => roi !== undefined);
  return (
    kidneys.length > 0 &&
    kidneys.every(({ generationAlgorithm }) => generationAlgorithm?.toUpperCase() === 'AUTOMATIC')
  );
}

function isOurs({ manufacturer }: RtStruct): boolean {
  return manufacturer === productIdentity.name;
}

function several(candidates: readonly FoundSet[]): DosimetryError {
  return new DosimetryError('SEVERAL_STRUCTURE_SETS', {
    what: `There are ${candidates.length} structure sets with kidneys, and nothing says which one is meant.`,
    why: `${candidates.map(describe).join('; ')}.`,
    next: 'Leave only the one to compare with, or name its file with --rtstruct.',
  });
}

function noKidneys(folder: string, sets: readonly FoundSet[]): DosimetryError {
  const listed = sets.map((set) =>
    hasKidneys(set.rtStruct)
      ? `${describe(set)} is this program's own work, which is no reference for itself`
      : `${describe(set)} has ${set.rtStruct.structures.map(({ name }) => `"${name}"`).join(', ') || 'no structures'}`,
  );
  return new DosimetryError('NO_KIDNEY_ROI', {
    what: `There are no manual kidney contours in ${folder}.`,
    why:
      listed.length > 0
        ? `${listed.join('; ')}.`
        : 'Neither labels.nii.gz nor an RTSTRUCT with a kidney was found.',
    next: 'Add the contours to compare with (named Kidney_R and Kidney_L), or leave this folder out; --rtstruct names a file.',
  });
}

function describe({ path: file, rtStruct: { label, date, approvalStatus } }: FoundSet): string {
  const told = [label, date, approvalStatus].filter(Boolean);
  return `${file}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}
