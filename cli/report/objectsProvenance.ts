import { getNumber, getString, requiredString } from '../../src/dicom';
import type { CtSeries } from '../../src/dicom';
import type { SiteConfiguration } from '../../src/configuration';
import { personName } from '../../src/dicom/attributes/personName';
import { findKidneyRois } from '../../src/dicom/rtstruct';
import type { RtStructure } from '../../src/dicom/rtstruct';
import { productIdentity } from '../../src/productIdentity';
import type { ContourProvenance, ReportProvenance } from '../../src/report';
import type { Labelmap } from '../../src/volume';
import type { StructureSetFile } from '../readStructureSet';

export interface ObjectsProvenanceInput {
  ct?: CtSeries;
  labelmap: Labelmap;
  configuration: SiteConfiguration;
}

/**
 * Whose numbers these are, and how they came about: from the CT or, without one, as the structure
 * set says.
 * @throws DosimetryError MISSING_TAG
 */
export function objectsProvenance(
  { dataset, rtStruct }: StructureSetFile,
  { ct, labelmap, configuration }: ObjectsProvenanceInput,
): ReportProvenance {
  const source = ct?.dataset ?? dataset;
  return {
    patient: {
      patientID: getString(source, 'PatientID'),
      patientName: personName(source.PatientName),
      patientBirthDate: getString(source, 'PatientBirthDate'),
      patientSex: getString(source, 'PatientSex'),
    },
    study: {
      studyInstanceUID: requiredString(source, 'StudyInstanceUID'),
      studyDate: getString(source, 'StudyDate'),
      studyDescription: getString(source, 'StudyDescription'),
    },
    ct: {
      seriesInstanceUID: ct
        ? requiredString(source, 'SeriesInstanceUID')
        : (rtStruct.referencedSeriesInstanceUIDs[0] ?? ''),
      seriesNumber: ct && getNumber(source, 'SeriesNumber'),
      seriesDescription: ct && getString(source, 'SeriesDescription'),
      dimensions: labelmap.dimensions,
      spacingMm: labelmap.spacingMm,
    },
    contours: {
      convention: configuration.contourConvention,
      status: contourStatus(rtStruct.structures),
      review: {
        status: reviewStatus(rtStruct.approvalStatus),
        reviewerName: personName(dataset.ReviewerName),
      },
    },
    institution: configuration.institution,
    software: productIdentity,
  };
}

/** Drawn by a program alone, or by a person too; manual where the file does not say. */
function contourStatus(structures: readonly RtStructure[]): ContourProvenance['status'] {
  const { right, left } = findKidneyRois(structures);
  const algorithms = [right, left].flatMap((kidney) =>
    kidney ? [kidney.generationAlgorithm?.toUpperCase()] : [],
  );
  if (algorithms.every((algorithm) => algorithm === 'AUTOMATIC')) {
    return 'automatic';
  }
  return algorithms.every((algorithm) => algorithm !== undefined && algorithm !== 'MANUAL')
    ? 'edited'
    : 'manual';
}

function reviewStatus(approval: string | undefined): ContourProvenance['review']['status'] {
  const status = approval?.toUpperCase();
  return status === 'APPROVED' || status === 'REJECTED' ? status : 'UNAPPROVED';
}
