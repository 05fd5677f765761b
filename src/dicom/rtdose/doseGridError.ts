import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';

/** The error for a dose map whose voxels have no reliable size or position. */
export function doseGridError(dataset: NaturalDataset, why: string): DosimetryError {
  return new DosimetryError('DOSE_GRID_INVALID', {
    what: `The dose map in ${describeInstance(dataset)} has no usable grid.`,
    why,
    next: 'Export the dose again on a regular grid.',
  });
}
