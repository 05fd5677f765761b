import * as v from 'valibot';

/** What a value may be, in words, kept with its schema for messages and for the reference. */
export function allowed<T>(words: string): v.MetadataAction<T, { readonly allowed: string }> {
  return v.metadata({ allowed: words });
}
