import { getString } from '../dicom';
import type { NaturalDataset } from '../dicom/types';

/** Names a study in a message by its day, description and UID. */
export function describeStudy(study: NaturalDataset): string {
  const day = getString(study, 'StudyDate');
  const description = getString(study, 'StudyDescription');
  return `study ${[day && `of ${day}`, description && `"${description}"`].filter(Boolean).join(', ')} (${getString(study, 'StudyInstanceUID')})`;
}
