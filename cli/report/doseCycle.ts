import { getString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import type { RtDose } from '../../src/dicom/rtdose';
import type { Administration } from '../../src/dose';
import type { CycleDescription } from '../../src/report';
import type { SerialDoseSummary } from '../../src/serial';

/** What a report tells of the dose map that it rests on. */
export function doseCycle(dataset: NaturalDataset, dose: RtDose): CycleDescription {
  return {
    name: getString(dataset, 'SeriesDescription') ?? 'Dose map',
    studyInstanceUID: getString(dataset, 'StudyInstanceUID'),
    seriesInstanceUID: getString(dataset, 'SeriesInstanceUID'),
    sopClassUID: getString(dataset, 'SOPClassUID'),
    sopInstanceUID: dose.sopInstanceUID,
    seriesDescription: getString(dataset, 'SeriesDescription'),
    modality: 'RTDOSE',
    doseType: dose.doseType,
    doseMeaning: 'rtdose',
    registration: 'same-frame-of-reference',
    administration: dose.summary ? administrationOf(dose.summary) : {},
    ...(dose.summary && { serial: dose.summary }),
  };
}

function administrationOf({
  administration,
  radionuclide,
  radiopharmaceutical,
}: SerialDoseSummary): Administration {
  const { source, administeredMBq, dateTime } = administration;
  const stated = <T>(value: T | undefined) => (value === undefined ? undefined : { value, source });
  return {
    activityMBq: stated(administeredMBq),
    dateTime: stated(dateTime),
    radionuclide: stated(radionuclide),
    radiopharmaceutical: stated(radiopharmaceutical),
  };
}
