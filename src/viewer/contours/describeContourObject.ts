import { getNumber, getSequence, getString } from '../../dicom';
import { codedAnatomy } from '../../dicom/rtstruct/codedAnatomy';
import { findKidneyRois } from '../../dicom/rtstruct/findKidneyRois';
import { personName } from '../../dicom/attributes/personName';
import { readSegments } from '../../dicom/seg/readSegments';
import { referenceOfDataset } from '../../dicom/write';
import type { NaturalDataset } from '../../dicom/types';
import { productIdentity } from '../../productIdentity';
import { contourState } from '../../review';
import type { Verdict } from '../../review';
import type { OpenedObject } from '../session/slices/contoursSlice';
import type { ContourObject } from './contourObject';

const origins = { AUTOMATIC: 'automatic', SEMIAUTOMATIC: 'edited', MANUAL: 'manual' } as const;

/**
 * What the header of a structure set or segmentation says of its kidneys.
 *
 * @param openStudyUIDs studies that are open
 * @returns undefined where it has none
 * @throws DosimetryError MISSING_TAG, INVALID_TAG
 */
export function describeContourObject(
  header: NaturalDataset,
  openStudyUIDs: readonly string[],
): ContourObject | undefined {
  const isStructureSet = getString(header, 'Modality') === 'RTSTRUCT';
  const algorithms = isStructureSet ? ofRois(header) : ofSegments(header);
  if (algorithms.length === 0) {
    return undefined;
  }
  const algorithm = leastAutomatic(algorithms);
  const reference = referenceOfDataset(header);
  const verdict = verdictOf(header);
  return {
    kind: isStructureSet ? 'RTSTRUCT' : 'SEG',
    ctSeriesInstanceUIDs: isStructureSet ? ctOfStructureSet(header) : ctOfSegmentation(header),
    reference,
    title:
      getString(header, 'SeriesDescription') ??
      getString(header, isStructureSet ? 'StructureSetLabel' : 'ContentLabel') ??
      'without a name',
    isOurs: getString(header, 'ManufacturerModelName') === productIdentity.name,
    state: contourState(origins[algorithm], verdict),
    algorithm,
    reviewerName: verdict?.reviewerName,
    manufacturer: getString(header, 'Manufacturer'),
    madeAt: ['SeriesDate', 'SeriesTime']
      .map((keyword) => getString(header, keyword) ?? '')
      .join(''),
    isOfOpenStudy: openStudyUIDs.includes(reference.studyInstanceUID),
  };
}

function ofRois(header: NaturalDataset): string[] {
  const observations = getSequence(header, 'RTROIObservationsSequence');
  const rois = getSequence(header, 'StructureSetROISequence').map((item) => {
    const roiNumber = getNumber(item, 'ROINumber') ?? 0;
    const observation = observations.find(
      (one) => getNumber(one, 'ReferencedROINumber') === roiNumber,
    );
    const [code] = observation ? getSequence(observation, 'RTROIIdentificationCodeSequence') : [];
    return { roiNumber, name: getString(item, 'ROIName') ?? '', coded: codedAnatomy(code), item };
  });
  const { right, left } = findKidneyRois(rois);
  return [right, left].flatMap((roi) =>
    roi ? [getString(roi.item, 'ROIGenerationAlgorithm') ?? ''] : [],
  );
}

function ofSegments(header: NaturalDataset): string[] {
  return readSegments(header)
    .filter(({ side }) => side !== undefined)
    .map(({ algorithmType }) => algorithmType ?? '');
}

/** What does not say how it was drawn counts as drawn by hand. */
function leastAutomatic(algorithms: readonly string[]): OpenedObject['algorithm'] {
  if (algorithms.every((one) => one === 'AUTOMATIC')) {
    return 'AUTOMATIC';
  }
  return algorithms.every((one) => one === 'AUTOMATIC' || one === 'SEMIAUTOMATIC')
    ? 'SEMIAUTOMATIC'
    : 'MANUAL';
}

function verdictOf(header: NaturalDataset): Verdict | undefined {
  const status = getString(header, 'ApprovalStatus');
  return status === 'APPROVED' || status === 'REJECTED'
    ? {
        status,
        reviewerName: personName(header.ReviewerName) ?? '',
        reviewedAt: getString(header, 'ReviewDate') ?? '',
      }
    : undefined;
}

/** PS3.3 C.8.8.5, by the frames of reference, studies and series that it refers to. */
function ctOfStructureSet(header: NaturalDataset): string[] {
  return getSequence(header, 'ReferencedFrameOfReferenceSequence')
    .flatMap((frame) => getSequence(frame, 'RTReferencedStudySequence'))
    .flatMap((study) => getSequence(study, 'RTReferencedSeriesSequence'))
    .flatMap((series) => getString(series, 'SeriesInstanceUID') ?? []);
}

/** PS3.3 C.12.2. */
function ctOfSegmentation(header: NaturalDataset): string[] {
  return getSequence(header, 'ReferencedSeriesSequence').flatMap(
    (series) => getString(series, 'SeriesInstanceUID') ?? [],
  );
}
