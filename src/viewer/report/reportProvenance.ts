import { getNumber, getString, requiredString } from '../../dicom';
import { personName } from '../../dicom/attributes/personName';
import { kidneySides } from '../../labels';
import { describeStatement } from '../../review';
import { productIdentity } from '../../productIdentity';
import type { ReportProvenance } from '../../report/kidneyDoseReport';
import type { KidneySession } from '../session/kidneySession';
import { contourOrigin } from '../session/selectors/contourOrigin';
import { currentVerdict } from '../session/selectors/currentVerdict';
import type { KidneyContours } from '../session/slices/contoursSlice';

/** Whose numbers these are, and how they came about. */
export function reportProvenance(
  { store, configuration }: KidneySession,
  contours: KidneyContours,
): ReportProvenance {
  const state = store.get();
  const { result, contourConvention, entries, statements } = state;
  const { dataset, volume } = contours.ct;
  const verdict = currentVerdict(state);
  const said = kidneySides.flatMap(({ side }) => {
    const statement = statements[side];
    return statement ? [describeStatement(side, statement)] : [];
  });
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
      status: contourOrigin(contours),
      model: result?.model,
      engine: result?.engine,
      // Contours are never approved by showing them.
      review: verdict ?? {
        status: 'UNAPPROVED',
        reviewerName: entries.reviewerName,
      },
      ...(said.length > 0 && { statements: said }),
    },
    institution: configuration.institution,
    software: productIdentity,
  };
}
