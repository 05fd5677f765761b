import * as v from 'valibot';

/** A schema with a sentence on what its value is for; editors and the reference show it. */
export function meaning<T extends v.GenericSchema>(text: string, schema: T) {
  return v.pipe(schema, v.description(text));
}
