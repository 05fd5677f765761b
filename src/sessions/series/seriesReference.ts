import { getString } from '../../dicom';
import type { NaturalDataset } from '../../dicom/types';
import type { SessionSeries } from '../types';
import { inStableOrder } from './inStableOrder';

/** What finds these images of one series again; their place and time are for who measures them. */
export function seriesReference(datasets: readonly NaturalDataset[]): SessionSeries {
  const [first] = datasets;
  const frame = getString(first, 'FrameOfReferenceUID');
  return {
    studyInstanceUID: getString(first, 'StudyInstanceUID') ?? '',
    seriesInstanceUID: getString(first, 'SeriesInstanceUID') ?? '',
    modality: getString(first, 'Modality') ?? '',
    description: getString(first, 'SeriesDescription') ?? '',
    sopInstanceUIDs: inStableOrder(datasets).map((one) => getString(one, 'SOPInstanceUID') ?? ''),
    ...(frame && { frameOfReferenceUID: frame }),
  };
}
