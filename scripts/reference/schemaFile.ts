import type { GenericSchema } from 'valibot';
import { documentedSchema } from './documentedSchema';

/** A schema as a JSON schema file for editors. */
export function schemaFile(schema: GenericSchema, title: string): string {
  const { ...parts } = documentedSchema(schema);
  const file = { $schema: 'http://json-schema.org/draft-07/schema#', title, ...parts };
  // Words of ours, which a strict reader of schemas does not know.
  return JSON.stringify(file, (key, value: unknown) => (key === 'allowed' ? undefined : value));
}
