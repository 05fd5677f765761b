import { DosimetryError } from '../../errors';
import { getNumber } from '../getNumber';
import { getNumbers } from '../getNumbers';
import { getSequence } from '../getSequence';
import { getString } from '../getString';
import { requiredNumber } from '../requiredNumber';
import { requiredNumbers } from '../requiredNumbers';
import type { NaturalDataset } from '../types';
import type { RtContour, RtStruct, RtStructure } from './types';

/** RT Structure Set Storage (PS3.4 B.5). */
export const rtStructSopClassUID = '1.2.840.10008.5.1.4.1.1.481.3';

/**
 * The structures of an RT Structure Set of any maker (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8). A ROI without
 * contours is kept, with an empty list.
 *
 * @throws NOT_RTSTRUCT, MISSING_TAG, INVALID_TAG (damaged coordinates)
 */
export function readRtStruct(dataset: NaturalDataset): RtStruct {
  const sopClassUID = getString(dataset, 'SOPClassUID');
  if (sopClassUID !== rtStructSopClassUID) {
    throw new DosimetryError('NOT_RTSTRUCT', {
      what: 'This is not an RT Structure Set.',
      why: `Its SOP class is ${sopClassUID ?? 'missing'}, its modality ${getString(dataset, 'Modality') ?? 'missing'}.`,
      next: 'Choose an object of modality RTSTRUCT.',
    });
  }
  const byRoi = (items: NaturalDataset[]) =>
    new Map(items.map((item) => [requiredNumber(item, 'ReferencedROINumber'), item]));
  const contours = byRoi(getSequence(dataset, 'ROIContourSequence'));
  const observations = byRoi(getSequence(dataset, 'RTROIObservationsSequence'));
  return {
    sopInstanceUID: getString(dataset, 'SOPInstanceUID'),
    seriesInstanceUID: getString(dataset, 'SeriesInstanceUID'),
    label: getString(dataset, 'StructureSetLabel'),
    approvalStatus: getString(dataset, 'ApprovalStatus'),
    referencedSeriesInstanceUIDs: referencedSeries(dataset),
    structures: getSequence(dataset, 'StructureSetROISequence').map((roi) => {
      const roiNumber = requiredNumber(roi, 'ROINumber');
      return readStructure(roi, roiNumber, contours.get(roiNumber), observations.get(roiNumber));
    }),
  };
}

function readStructure(
  roi: NaturalDataset,
  roiNumber: number,
  roiContour: NaturalDataset = {},
  observation: NaturalDataset = {},
): RtStructure {
  const name = getString(roi, 'ROIName') ?? '';
  const color = getNumbers(roiContour, 'ROIDisplayColor');
  const [planes] = getSequence(roiContour, 'SourcePixelPlanesCharacteristicsSequence');
  return {
    roiNumber,
    name,
    description: getString(roi, 'ROIDescription'),
    generationAlgorithm: getString(roi, 'ROIGenerationAlgorithm'),
    interpretedType: getString(observation, 'RTROIInterpretedType'),
    displayColor: color.length === 3 ? [color[0], color[1], color[2]] : undefined,
    frameOfReferenceUID: getString(roi, 'ReferencedFrameOfReferenceUID'),
    planeSpacingMm: planes && getNumber(planes, 'SpacingBetweenSlices'),
    contours: getSequence(roiContour, 'ContourSequence').map((item, index) =>
      readContour(item, name, index),
    ),
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
