import path from 'node:path';
import { findKidneyRois, listRois, readRtStruct } from '../src/dicom/rtstruct';
import type { RtStruct } from '../src/dicom/rtstruct';
import { getString } from '../src/dicom';
import type { NaturalDataset } from '../src/dicom';
import { readSegments } from '../src/dicom/seg';
import { DosimetryError, inFile } from '../src/errors';
import { productIdentity } from '../src/productIdentity';
import type { FolderFile } from './readDicomFolder';

export interface ChosenStructureSet {
  path: string;
  /** The chosen structure set or segmentation; exactly one of the two is present. */
  rtStruct?: RtStruct;
  segmentation?: NaturalDataset;
  /** The others that were not chosen, as sentences. */
  notes: string[];
}

/**
 * Chooses the structure set or segmentation to compare with: the only one with kidneys that a
 * person drew. Contours drawn by a program are not used as a reference for the program unless the
 * user asks for them.
 * @param wanted file name given by the user
 * @throws NO_KIDNEY_ROI, SEVERAL_STRUCTURE_SETS, INVALID_ARGUMENT, and as readRtStruct and
 *   readSegments
 */
export function chooseStructureSet(
  folder: string,
  files: readonly FolderFile[],
  wanted?: string,
): ChosenStructureSet {
  const sets = files
    .filter(({ dataset }) => dataset.Modality === 'RTSTRUCT' || dataset.Modality === 'SEG')
    .map(readNamed);
  if (wanted !== undefined) {
    return only(
      sets.filter(({ path: file }) => path.basename(file) === path.basename(wanted)),
      wanted,
    );
  }
  const named = sets.filter(({ hasKidneys }) => hasKidneys);
  const drawn = named.filter(({ isAutomatic }) => !isAutomatic);
  const foreign = named.filter(({ isAutomatic, isOurs }) => isAutomatic && !isOurs);
  const candidates = drawn.length > 0 ? drawn : foreign;
  if (candidates.length > 1) {
    throw several(candidates);
  }
  const [chosen] = candidates;
  if (!chosen) {
    throw noKidneys(folder, sets);
  }
  return {
    ...contentOf(chosen),
    notes: [
      ...(chosen.isAutomatic
        ? [`The contours to compare with were drawn by a program (${describe(chosen)}).`]
        : []),
      ...named
        .filter((set) => set !== chosen)
        .map((set) => `An automatic structure set was passed over: ${describe(set)}.`),
    ],
  };
}

type Content = Omit<ChosenStructureSet, 'notes'>;

interface FoundSet extends Content {
  hasKidneys: boolean;
  /** True if every kidney in it was drawn by a program. */
  isAutomatic: boolean;
  isOurs: boolean;
  /** A list of all structures in words, with possible kidneys marked. */
  listed: string;
  /** Label, date and approval, as far as present. */
  told: (string | undefined)[];
}

function contentOf({ path: file, rtStruct, segmentation }: FoundSet): Content {
  return { path: file, rtStruct, segmentation };
}

function readNamed(file: FolderFile): FoundSet {
  try {
    return file.dataset.Modality === 'SEG' ? ofSegmentation(file) : ofStructureSet(file);
  } catch (error) {
    throw inFile(file.path, error);
  }
}

function ofStructureSet(file: FolderFile): FoundSet {
  const rtStruct = readRtStruct(file.dataset);
  const { structures, manufacturer, label, date, approvalStatus } = rtStruct;
  const rois = findKidneyRois(structures);
  const { right, left, ambiguous, contradictory } = rois;
  const kidneys = [right, left, ...ambiguous].filter((roi) => roi !== undefined);
  return {
    path: file.path,
    rtStruct,
    hasKidneys: kidneys.length + contradictory.length > 0,
    isAutomatic: areAutomatic(kidneys.map(({ generationAlgorithm }) => generationAlgorithm)),
    isOurs: manufacturer === productIdentity.name,
    listed: listRois(structures, rois),
    told: [label, date, approvalStatus],
  };
}

function ofSegmentation({ path: file, dataset }: FolderFile): FoundSet {
  const segments = readSegments(dataset);
  const kidneys = segments.filter(({ side }) => side !== undefined);
  return {
    path: file,
    segmentation: dataset,
    hasKidneys: kidneys.length > 0,
    isAutomatic: areAutomatic(kidneys.map(({ algorithmType }) => algorithmType)),
    isOurs: getString(dataset, 'Manufacturer') === productIdentity.name,
    listed: segments
      .map(
        ({ label, segmentNumber, isDoubtfulKidney }) =>
          `"${label}" (segment ${segmentNumber}${isDoubtfulKidney ? ', may be a kidney' : ''})`,
      )
      .join(', '),
    told: [getString(dataset, 'ContentLabel'), getString(dataset, 'ContentDate')],
  };
}

function areAutomatic(algorithms: (string | undefined)[]): boolean {
  return (
    algorithms.length > 0 &&
    algorithms.every((algorithm) => algorithm?.toUpperCase() === 'AUTOMATIC')
  );
}

function only(found: FoundSet[], wanted: string): ChosenStructureSet {
  if (found.length !== 1) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `There ${found.length === 0 ? 'is no structure set' : 'are several structure sets'} ${wanted} in this case.`,
      why: 'It was asked for with --rtstruct.',
      next: 'Give the name of one RTSTRUCT or SEG file in the folder of each case.',
    });
  }
  return { ...contentOf(found[0]), notes: [`Compared with ${describe(found[0])}, as asked for.`] };
}

function several(candidates: readonly FoundSet[]): DosimetryError {
  return new DosimetryError('SEVERAL_STRUCTURE_SETS', {
    what: `There are ${candidates.length} structure sets or segmentations with kidneys, and nothing says which one is meant.`,
    why: `${candidates.map(describe).join('; ')}.`,
    next: 'Leave only the one to compare with, or name its file with --rtstruct.',
  });
}

function noKidneys(folder: string, sets: readonly FoundSet[]): DosimetryError {
  const listed = sets.map((set) =>
    set.hasKidneys
      ? `${describe(set)} is this program's own work, which is no reference for itself`
      : `${describe(set)} has ${set.listed || 'no structures'}`,
  );
  return new DosimetryError('NO_KIDNEY_ROI', {
    what: `There are no manual kidney contours in ${folder}.`,
    why:
      listed.length > 0
        ? `${listed.join('; ')}.`
        : 'Neither labels.nii.gz nor an RTSTRUCT or SEG with a kidney was found.',
    next: 'Add the contours to compare with (named Kidney_R and Kidney_L), or leave this folder out; --rtstruct names a file.',
  });
}

function describe({ path: file, told }: FoundSet): string {
  const known = told.filter(Boolean);
  return `${file}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
}
