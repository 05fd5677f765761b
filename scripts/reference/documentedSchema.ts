import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/** The parts of a JSON schema that our schemas become. */
export interface DocumentedSchema {
  type?: string;
  description?: string;
  /** What is allowed, in words. */
  allowed?: string;
  default?: unknown;
  const?: unknown;
  properties?: Record<string, DocumentedSchema>;
  required?: string[];
  items?: DocumentedSchema;
  oneOf?: DocumentedSchema[];
  anyOf?: DocumentedSchema[];
  additionalProperties?: DocumentedSchema | boolean;
}

/** The JSON schema of what may be written, each value with what is allowed in words. */
export function documentedSchema(schema: GenericSchema): DocumentedSchema {
  // What spans several settings has no word in JSON schema; the program checks it.
  return toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) as DocumentedSchema;
}
