import * as v from 'valibot';

/** What a schema allows, in words. */
export function allowedIn(schema: v.GenericSchema): string | undefined {
  const inner = 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  const words = v.getMetadata(inner).allowed;
  return typeof words === 'string' ? words : undefined;
}
