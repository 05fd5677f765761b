import * as v from 'valibot';
import { textUpTo } from '../../schema';

/** An http or https address, or a path of the viewer's own server. */
export const addressSchema = v.pipe(
  textUpTo(2048),
  v.regex(
    /^(https?:\/\/\S+|\/(?!\/)\S*)$/,
    'an address with http:// or https://, or a path that starts with /',
  ),
);
