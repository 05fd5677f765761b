import * as v from 'valibot';
import { meaning, objectOf, textUpTo } from '../../schema';
import { addressSchema } from './addressSchema';

/** The site's own inference service. */
export const backendSchema = objectOf({
  url: meaning("Root of the service, or a path of the viewer's own server.", addressSchema),
  token: v.optional(
    meaning(
      'Sent as a bearer token; everyone who can open the viewer can read it.',
      textUpTo(4096),
    ),
  ),
  archive: v.optional(
    meaning(
      "Name that the service's own file gives to the archive of this viewer: the service then fetches the CT from there itself. Left out: the voxels are sent.",
      textUpTo(64),
    ),
  ),
});
