import { getString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import type { RtDose } from '../../src/dicom/rtdose';
import type { CycleDescription } from '../../src/report';

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
    administration: {},
  };
}
