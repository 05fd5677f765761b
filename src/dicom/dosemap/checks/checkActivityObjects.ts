import { DosimetryError } from '../../../errors';
import { getSequence } from '../../attributes/getSequence';
import { checkInstanceUids } from '../../ct/checks/checkInstanceUids';
import { describeInstance } from '../../messages/describeInstance';
import type { NaturalDataset } from '../../types';

/**
 * Whether there are images at all, of a kind whose values are read here, and each its own.
 * @throws INVALID_ARGUMENT without images; DOSE_UNITS for enhanced multi-frame objects;
 *   DUPLICATE_UID
 */
export function checkActivityObjects(datasets: readonly NaturalDataset[]): void {
  if (datasets.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The activity cannot be read.',
      why: 'The series has no images.',
      next: 'Load the series again.',
    });
  }
  const enhanced = datasets.find(
    (one) => getSequence(one, 'PerFrameFunctionalGroupsSequence').length > 0,
  );
  if (enhanced) {
    // Its decay correction is to a time of its own (Decay Correction DateTime), of each frame or of
    // none.
    throw new DosimetryError('DOSE_UNITS', {
      what: `No dose is computed from the ${describeInstance(enhanced)}.`,
      why: 'It is an enhanced multi-frame object, whose decay correction is not read here.',
      next: 'Export the activity as single PET images or as NM.',
    });
  }
  checkInstanceUids(datasets);
}
