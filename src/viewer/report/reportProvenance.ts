import { getNumber, getString, requiredString } from '../../dicom';
import { personName } from '../../dicom/attributes/personName';
import { productIdentity } from '../../productIdentity';
import type { ReportProvenance } from '../../report/kidneyDoseReport';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';

/** Whose numbers these are, and how they came about. */
export function reportProvenance(
  { store, configuration }: KidneySession,
  { ct, measurement }: KidneyContours,
): ReportProvenance {
  const { result, contourConvention, entries } = store.get();
  const { dataset, volume } = ct;
  return {
    patient: {
      patientID: getString(dataset, 'PatientID'),
      patientName: personName(dataset.PatientName),
      patientBirthDate: getString(dataset, 'PatientBirthDate'),
      patientSex: getString(dataset, 'PatientSex'),
    },
    study: {
      studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
      studyDate: getString(dataset, 'StudyDate'),
      studyDescription: getString(dataset, 'StudyDescription'),
    },
    ct: {
      seriesInstanceUID: requiredString(dataset, 'SeriesInstanceUID'),
      seriesNumber: getNumber(dataset, 'SeriesNumber'),
      seriesDescription: getString(dataset, 'SeriesDescription'),
      dimensions: volume.dimensions,
      spacingMm: volume.spacingMm,
    },
    contours: {
      convention: contourConvention,
      status: measurement.isEdited() ? 'edited' : 'automatic',
      model: result?.model,
      engine: result?.engine,
      // Contours are never approved by showing them.
      review: { status: 'UNAPPROVED', reviewerName: entries.reviewerName },
    },
    institution: configuration.institution,
    software: productIdentity,
  };
}
