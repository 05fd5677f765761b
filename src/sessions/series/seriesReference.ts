import { getNumber, getString } from '../../dicom';
import type { NaturalDataset } from '../../dicom/types';
import type { SessionSeries } from '../types';

/** What finds these images of one series again; their place and time are for who measures them. */
export function seriesReference(datasets: readonly NaturalDataset[]): SessionSeries {
  const [first] = datasets;
  const frame = getString(first, 'FrameOfReferenceUID');
  return {
    studyInstanceUID: getString(first, 'StudyInstanceUID') ?? '',
    seriesInstanceUID: getString(first, 'SeriesInstanceUID') ?? '',
    modality: getString(first, 'Modality') ?? '',
    description: getString(first, 'SeriesDescription') ?? '',
    sopInstanceUIDs: [...datasets].sort(byNumber).map(uidOf),
    ...(frame && { frameOfReferenceUID: frame }),
  };
}

function byNumber(a: NaturalDataset, b: NaturalDataset): number {
  return numberOf(a) - numberOf(b) || (uidOf(a) < uidOf(b) ? -1 : 1);
}

function uidOf(dataset: NaturalDataset): string {
  return getString(dataset, 'SOPInstanceUID') ?? '';
}

/** A number that is none is no reason to lose the image. */
function numberOf(dataset: NaturalDataset): number {
  try {
    return getNumber(dataset, 'InstanceNumber') ?? 0;
  } catch {
    return 0;
  }
}
