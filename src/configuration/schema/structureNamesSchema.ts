import * as v from 'valibot';
import { meaning, objectOf, textUpTo } from '../../schema';

/** Names of the structures; ROI Name is a long string of DICOM: 64 characters (PS3.5 6.2). */
export const structureNamesSchema = v.pipe(
  objectOf({
    right: meaning('ROI name of the right kidney.', textUpTo(64)),
    left: meaning('ROI name of the left kidney.', textUpTo(64)),
  }),
  v.forward(
    v.check(
      ({ right, left }) => right !== left,
      'a name that differs from that of the right kidney',
    ),
    ['left'],
  ),
);
