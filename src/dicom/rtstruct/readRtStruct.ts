import { DosimetryError, guardReading } from '../../errors';
import { getNumber } from '../attributes/getNumber';
import { getNumbers } from '../attributes/getNumbers';
import { getSequence } from '../attributes/getSequence';
import { checkSingleTexts } from '../attributes/checkSingleTexts';
import { fileNotes } from '../messages/fileNotes';
import { getString } from '../attributes/getString';
import { structureCode } from '../attributes/structureCode';
import { requiredNumber } from '../attributes/requiredNumber';
import type { NaturalDataset } from '../types';
import { codedAnatomy } from './codedAnatomy';
import { readContours } from './readContours';
import type { RtStruct, RtStructure } from './types';

/** RT Structure Set Storage (PS3.4 B.5). */
export const rtStructSopClassUID = '1.2.840.10008.5.1.4.1.1.481.3';

/**
 * Reads the structures of an RT Structure Set of any maker (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8). A ROI
 * without contours is kept, with an empty list. Contours of one ROI that are in several items are
 * joined; contours without points are counted and left out; both are reported in the notes, as is a
 * structure other than a kidney that is left out because of a damaged contour.
 * @throws NOT_RTSTRUCT, MISSING_TAG, INVALID_TAG (damaged coordinates of a kidney), DUPLICATE_ROI
 *   (two ROIs share a number, so that their contours cannot be assigned)
 */
export function readRtStruct(dataset: NaturalDataset): RtStruct {
  return guardReading('reading the structure set', () => read(dataset));
}

function read(dataset: NaturalDataset): RtStruct {
  const sopClassUID = getString(dataset, 'SOPClassUID');
  if (sopClassUID !== rtStructSopClassUID) {
    throw new DosimetryError('NOT_RTSTRUCT', {
      what: 'This is not an RT Structure Set.',
      why: `Its SOP class is ${sopClassUID ?? 'missing'}, its modality ${getString(dataset, 'Modality') ?? 'missing'}.`,
      next: 'Choose an object of modality RTSTRUCT.',
    });
  }
  const rois = getSequence(dataset, 'StructureSetROISequence');
  checkNumbers(rois);
  const contours = byRoi(getSequence(dataset, 'ROIContourSequence'));
  const observations = byRoi(getSequence(dataset, 'RTROIObservationsSequence'));
  const frame = frameOfSet(dataset);
  const structures = rois.map((roi) => {
    const number = requiredNumber(roi, 'ROINumber');
    return readStructure(roi, number, {
      items: contours.get(number) ?? [],
      observations: observations.get(number) ?? [],
      frame,
    });
  });
  const known = new Set(structures.map(({ roiNumber }) => roiNumber));
  return {
    sopInstanceUID: getString(dataset, 'SOPInstanceUID'),
    seriesInstanceUID: getString(dataset, 'SeriesInstanceUID'),
    studyInstanceUID: getString(dataset, 'StudyInstanceUID'),
    patientID: getString(dataset, 'PatientID'),
    manufacturer: getString(dataset, 'Manufacturer'),
    label: getString(dataset, 'StructureSetLabel'),
    date: [getString(dataset, 'StructureSetDate'), getString(dataset, 'StructureSetTime')]
      .filter(Boolean)
      .join(' '),
    approvalStatus: getString(dataset, 'ApprovalStatus'),
    referencedSeriesInstanceUIDs: referencedSeries(dataset),
    structures,
    notes: [
      ...fileNotes([dataset]),
      ...[...contours.keys()]
        .filter((number) => !known.has(number))
        .map((number) => `Contours of ROI ${number} belong to no ROI of the structure set.`),
      ...structures.flatMap(structureNotes),
    ],
  };
}

function structureNotes({
  name,
  emptyContours = 0,
  joinedItems = 0,
  damage,
}: RtStructure): string[] {
  return [
    ...(damage ? [`"${name}" was left out: ${damage}`] : []),
    ...(emptyContours > 0
      ? [`"${name}": ${emptyContours} of its contours have no points and were left out.`]
      : []),
    ...(joinedItems > 1
      ? [`"${name}": its contours lie in ${joinedItems} items of the file and were joined.`]
      : []),
  ];
}

function byRoi(items: NaturalDataset[]): Map<number, NaturalDataset[]> {
  const found = new Map<number, NaturalDataset[]>();
  for (const item of items) {
    const number = requiredNumber(item, 'ReferencedROINumber');
    const others = found.get(number);
    if (others) {
      others.push(item);
    } else {
      found.set(number, [item]);
    }
  }
  return found;
}

function checkNumbers(rois: NaturalDataset[]): void {
  const names = new Map<number, string>();
  for (const roi of rois) {
    const number = requiredNumber(roi, 'ROINumber');
    const name = getString(roi, 'ROIName') ?? '';
    const other = names.get(number);
    if (other !== undefined) {
      throw new DosimetryError('DUPLICATE_ROI', {
        what: `The structures "${other}" and "${name}" share one number.`,
        why: `Both are ROI ${number}, so that nobody can tell whose contours are whose.`,
        next: 'Export the structure set again with a number for each structure.',
      });
    }
    names.set(number, name);
  }
}

/**
 * Frame of reference of the structure set, for ROIs that name none: its references take precedence
 * over its own header.
 */
function frameOfSet(dataset: NaturalDataset): string | undefined {
  const referenced = new Set(
    getSequence(dataset, 'ReferencedFrameOfReferenceSequence').flatMap(
      (item) => getString(item, 'FrameOfReferenceUID') ?? [],
    ),
  );
  checkSingleTexts(dataset, ['FrameOfReferenceUID']);
  const own = getString(dataset, 'FrameOfReferenceUID');
  return referenced.size === 1 || (own !== undefined && !referenced.has(own) && referenced.size > 0)
    ? [...referenced][0]
    : own;
}

function readStructure(
  roi: NaturalDataset,
  roiNumber: number,
  {
    items,
    observations,
    frame,
  }: { items: NaturalDataset[]; observations: NaturalDataset[]; frame?: string },
): RtStructure {
  const name = getString(roi, 'ROIName') ?? '';
  const [first = {}] = items;
  const color = getNumbers(first, 'ROIDisplayColor');
  const [planes] = getSequence(first, 'SourcePixelPlanesCharacteristicsSequence');
  const all = items.flatMap((item) => getSequence(item, 'ContourSequence'));
  const [type] = observations.flatMap((item) =>
    getSequence(item, 'RTROIIdentificationCodeSequence'),
  );
  const coded = codedAnatomy(type);
  const code = structureCode(type);
  const { contours, emptyContours, damage } = readContours(all, { roiNumber, name, coded });
  return {
    roiNumber,
    name,
    description: getString(roi, 'ROIDescription'),
    generationAlgorithm: getString(roi, 'ROIGenerationAlgorithm'),
    interpretedType: observations.flatMap(
      (item) => getString(item, 'RTROIInterpretedType') ?? [],
    )[0],
    coded,
    ...(code && { code }),
    displayColor: color.length === 3 ? [color[0], color[1], color[2]] : undefined,
    frameOfReferenceUID: getString(roi, 'ReferencedFrameOfReferenceUID') ?? frame,
    planeSpacingMm: planes && getNumber(planes, 'SpacingBetweenSlices'),
    contours,
    emptyContours,
    damage,
    joinedItems: items.length,
  };
}

function referencedSeries(dataset: NaturalDataset): string[] {
  const uids = getSequence(dataset, 'ReferencedFrameOfReferenceSequence')
    .flatMap((frame) => getSequence(frame, 'RTReferencedStudySequence'))
    .flatMap((study) => getSequence(study, 'RTReferencedSeriesSequence'))
    .flatMap((series) => getString(series, 'SeriesInstanceUID') ?? []);
  return [...new Set(uids)];
}
