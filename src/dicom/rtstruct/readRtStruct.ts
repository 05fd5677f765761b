import { DosimetryError, guardReading, toDosimetryError } from '../../errors';
import { getNumber } from '../getNumber';
import { getNumbers } from '../getNumbers';
import { getSequence } from '../getSequence';
import { getString } from '../getString';
import { getValues } from '../getValues';
import { requiredNumber } from '../requiredNumber';
import { requiredNumbers } from '../requiredNumbers';
import type { NaturalDataset } from '../types';
import { findKidneyRois } from './findKidneyRois';
import { kidneySideOfCode } from './kidneySideOfCode';
import type { RtContour, RtStruct, RtStructure } from './types';

/** RT Structure Set Storage (PS3.4 B.5). */
export const rtStructSopClassUID = '1.2.840.10008.5.1.4.1.1.481.3';

/**
 * The structures of an RT Structure Set of any maker (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8). A ROI without
 * contours is kept, with an empty list; contours of one ROI in several items are joined. What is wrong with
 * a structure that is no kidney is noted, and the structure left empty.
 *
 * @throws NOT_RTSTRUCT, MISSING_TAG; INVALID_TAG for damaged coordinates of a kidney; DUPLICATE_ROI where a
 * kidney shares its number with another ROI, so that nobody knows whose contours are whose; UNEXPECTED
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
  const notes: string[] = [];
  const rois = getSequence(dataset, 'StructureSetROISequence');
  const contours = byRoi(getSequence(dataset, 'ROIContourSequence'));
  const observations = byRoi(getSequence(dataset, 'RTROIObservationsSequence'));
  const numbers = byRoi(rois, 'ROINumber');
  const frames = framesOfReference(dataset);
  const structures = rois.map((roi): RtStructure => {
    const roiNumber = requiredNumber(roi, 'ROINumber');
    const structure = describe(roi, roiNumber, observations.get(roiNumber)?.[0], frames);
    const namesakes = numbers.get(roiNumber) ?? [];
    if (namesakes.length > 1) {
      shareNumber(structure, namesakes, notes);
      return structure;
    }
    return withContours(structure, contours.get(roiNumber) ?? [], notes);
  });
  for (const number of contours.keys()) {
    if (!numbers.has(number)) {
      notes.push(`Contours of ROI number ${number} belong to no structure of the set.`);
    }
  }
  const writer = [getString(dataset, 'Manufacturer'), getString(dataset, 'ManufacturerModelName')];
  return {
    sopInstanceUID: getString(dataset, 'SOPInstanceUID'),
    seriesInstanceUID: getString(dataset, 'SeriesInstanceUID'),
    label: getString(dataset, 'StructureSetLabel'),
    approvalStatus: getString(dataset, 'ApprovalStatus'),
    writer: writer.filter(Boolean).join(' ') || undefined,
    date: getString(dataset, 'StructureSetDate'),
    patientId: getString(dataset, 'PatientID'),
    referencedSeriesInstanceUIDs: referencedSeries(dataset),
    structures,
    notes,
  };
}

function byRoi(
  items: NaturalDataset[],
  keyword = 'ReferencedROINumber',
): Map<number, NaturalDataset[]> {
  const groups = new Map<number, NaturalDataset[]>();
  for (const item of items) {
    const number = requiredNumber(item, keyword);
    const group = groups.get(number);
    if (group) {
      group.push(item);
    } else {
      groups.set(number, [item]);
    }
  }
  return groups;
}

/** Frames of reference that the set names as a whole, for ROIs that name none themselves. */
function framesOfReference(dataset: NaturalDataset): string[] {
  const named = getSequence(dataset, 'ReferencedFrameOfReferenceSequence').flatMap(
    (item) => getString(item, 'FrameOfReferenceUID') ?? [],
  );
  const own = getString(dataset, 'FrameOfReferenceUID');
  return [...new Set(named.length > 0 ? named : own ? [own] : [])];
}

function describe(
  roi: NaturalDataset,
  roiNumber: number,
  observation: NaturalDataset = {},
  frames: string[],
): RtStructure {
  const [type = {}] = getSequence(observation, 'RTROIIdentificationCodeSequence');
  return {
    roiNumber,
    name: getString(roi, 'ROIName') ?? '',
    description: getString(roi, 'ROIDescription'),
    generationAlgorithm: getString(roi, 'ROIGenerationAlgorithm'),
    interpretedType: getString(observation, 'RTROIInterpretedType'),
    frameOfReferenceUID:
      getString(roi, 'ReferencedFrameOfReferenceUID') ??
      (frames.length === 1 ? frames[0] : undefined),
    codedSide: kidneySideOfCode(type),
    contours: [],
  };
}

/** Kidneys by name or code, the unclear ones too. */
function mayBeKidney(structure: RtStructure): boolean {
  const { right, left, ambiguous } = findKidneyRois([{ ...structure, contours: undefined }]);
  return right !== undefined || left !== undefined || ambiguous.length > 0;
}

function shareNumber(structure: RtStructure, namesakes: NaturalDataset[], notes: string[]): void {
  const names = namesakes.map((roi) => `"${getString(roi, 'ROIName') ?? ''}"`).join(' and ');
  if (mayBeKidney(structure)) {
    throw new DosimetryError('DUPLICATE_ROI', {
      what: `The structures ${names} have the same ROI number.`,
      why: `All of them are number ${structure.roiNumber}, so that nobody knows whose contours are whose.`,
      next: 'Export the structure set again with a number of its own for each structure.',
    });
  }
  notes.push(
    `"${structure.name}" shares ROI number ${structure.roiNumber} with ${names}; its contours were left out.`,
  );
}

function withContours(
  structure: RtStructure,
  items: NaturalDataset[],
  notes: string[],
): RtStructure {
  const [first = {}] = items;
  const color = getNumbers(first, 'ROIDisplayColor');
  const [planes] = getSequence(first, 'SourcePixelPlanesCharacteristicsSequence');
  if (items.length > 1) {
    notes.push(
      `The contours of "${structure.name}" stand in ${items.length} items; they were joined.`,
    );
  }
  const isKidney = mayBeKidney(structure);
  let without = 0;
  const contours: RtContour[] = [];
  for (const item of items.flatMap((one) => getSequence(one, 'ContourSequence'))) {
    if (getValues(item, 'ContourData').length === 0) {
      without++;
      continue;
    }
    try {
      contours.push(readContour(item, structure.name, contours.length + without));
    } catch (error) {
      if (isKidney) {
        throw error;
      }
      const { message } = toDosimetryError(error);
      notes.push(`"${structure.name}" is no kidney and was left out: ${message}`);
      contours.length = 0;
      break;
    }
  }
  if (without > 0) {
    notes.push(`${without} contour(s) of "${structure.name}" have no points.`);
  }
  return {
    ...structure,
    displayColor: color.length === 3 ? [color[0], color[1], color[2]] : undefined,
    planeSpacingMm: planes && getNumber(planes, 'SpacingBetweenSlices'),
    contours,
  };
}

function readContour(item: NaturalDataset, name: string, index: number): RtContour {
  const values = requiredNumbers(item, 'ContourData');
  const declared = getNumber(item, 'NumberOfContourPoints');
  if (values.length % 3 !== 0 || (declared !== undefined && declared * 3 !== values.length)) {
    throw new DosimetryError('INVALID_TAG', {
      what: `Contour ${index + 1} of "${name}" is damaged.`,
      why: `It should have ${declared ?? 'whole'} points of three coordinates, but holds ${values.length} numbers.`,
      next: 'Export the structure set again from the system that made it.',
    });
  }
  return {
    geometricType: getString(item, 'ContourGeometricType') ?? 'CLOSED_PLANAR',
    points: Float64Array.from(values),
    referencedSOPInstanceUIDs: getSequence(item, 'ContourImageSequence').flatMap(
      (reference) => getString(reference, 'ReferencedSOPInstanceUID') ?? [],
    ),
  };
}

function referencedSeries(dataset: NaturalDataset): string[] {
  const uids = getSequence(dataset, 'ReferencedFrameOfReferenceSequence')
    .flatMap((frame) => getSequence(frame, 'RTReferencedStudySequence'))
    .flatMap((study) => getSequence(study, 'RTReferencedSeriesSequence'))
    .flatMap((series) => getString(series, 'SeriesInstanceUID') ?? []);
  return [...new Set(uids)];
}
