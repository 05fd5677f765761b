import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';
import { classifyDoseSource } from './classifyDoseSource';
import type { DoseSourceClass } from './classifyDoseSource';

/**
 * What says that an image is of activity concentration; each is asked for itself, as one of another
 * quantity must not pass.
 * @throws DOSE_UNITS
 */
export function activitySource(dataset: NaturalDataset): DoseSourceClass {
  const source = classifyDoseSource(dataset);
  if (source.quantity !== 'activity-concentration') {
    throw new DosimetryError('DOSE_UNITS', {
      what: `The ${describeInstance(dataset)} holds no activity concentration.`,
      why: `It reads as ${source.quantity} (${source.basis}); Bq/ml is needed.`,
      next: 'Choose a quantitative reconstruction in Bq/ml.',
    });
  }
  return source;
}
