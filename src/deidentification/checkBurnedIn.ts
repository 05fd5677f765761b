import { describeInstance, getString } from '../dicom';
import type { NaturalDataset } from '../dicom';
import { DosimetryError } from '../errors';

/**
 * Refuses images with text in their pixels, which no header can take away.
 * @throws BURNED_IN_ANNOTATION naming the first
 */
export function checkBurnedIn(images: readonly NaturalDataset[]): void {
  const marked = images.filter((image) => getString(image, 'BurnedInAnnotation') === 'YES');
  if (marked.length > 0) {
    throw new DosimetryError('BURNED_IN_ANNOTATION', {
      what: 'This CT cannot be de-identified.',
      why: `Text is burned into ${marked.length} of its ${images.length} images (Burned In Annotation YES), first into ${describeInstance(marked[0])}.`,
      next: 'Flag another series of the patient, without text in its images.',
    });
  }
}
