import { getString } from '../../dicom';
import type { NaturalDataset } from '../../dicom/types';

/** Nuclear Medicine, PET and Enhanced PET Image Storage (PS3.4 B.5). */
const classes = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.(20|128|130)$/;

/** An image of activity by its SOP class, whatever its modality says. */
export function isNuclear(dataset: NaturalDataset): boolean {
  return classes.test(getString(dataset, 'SOPClassUID') ?? '');
}
