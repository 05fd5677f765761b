import * as v from 'valibot';
import { listUpTo, numberBetween } from '../../schema';
import { positiveDoseRange } from './ranges';

/** Doses, Gy: ascending and each once, as a table lists them. */
export const dosesSchema = v.pipe(
  listUpTo(20, numberBetween(positiveDoseRange)),
  v.transform((doses) => [...new Set(doses)].sort((a, b) => a - b)),
);
