import { requiredString } from '../attributes/requiredString';
import type { NaturalDataset } from '../types';
import type { InstanceReference } from './evidenceItems';

/**
 * How other objects refer to this one.
 * @throws MISSING_TAG
 */
export function referenceOfDataset(dataset: NaturalDataset): InstanceReference {
  return {
    studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(dataset, 'SeriesInstanceUID'),
    ReferencedSOPClassUID: requiredString(dataset, 'SOPClassUID'),
    ReferencedSOPInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
  };
}
