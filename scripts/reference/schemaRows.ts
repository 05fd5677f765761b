import type { DocumentedSchema } from './documentedSchema';

/** One setting. */
export interface SchemaRow {
  /** As a person would name it: `cameras[].model`. */
  path: string;
  meaning: string;
  allowed: string;
  isRequired: boolean;
  default?: unknown;
}

/** What a setting allows that has parts. */
export const partsBelow = 'the settings below';

/** Every setting of a schema, in its order, each group before its parts. */
export function schemaRows(schema: DocumentedSchema, path = ''): SchemaRow[] {
  const options = schema.oneOf ?? schema.anyOf ?? [];
  const named = schema.additionalProperties;
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => [
      rowOf(part, join(path, name), schema.required?.includes(name) ?? false),
      ...schemaRows(part, join(path, name)),
    ]),
    ...options.flatMap((option) => schemaRows(option, path)),
    ...(schema.items ? schemaRows(schema.items, `${path}[]`) : []),
    ...(typeof named === 'object' ? schemaRows(named, join(path, 'NAME')) : []),
  ];
}

function rowOf(part: DocumentedSchema, path: string, isRequired: boolean): SchemaRow {
  // Without an entry of its own, the defaults of its parts hold.
  const hasDefault = part.default !== undefined && JSON.stringify(part.default) !== '{}';
  return {
    path,
    meaning: part.description ?? '',
    allowed: allowedIn(part),
    isRequired,
    ...(hasDefault && { default: part.default }),
  };
}

function allowedIn({ allowed, const: value, properties, oneOf, anyOf, items }: DocumentedSchema) {
  const options = oneOf ?? anyOf;
  if (value !== undefined) {
    return JSON.stringify(value);
  }
  if (options) {
    return options.map(optionIn).join(', or ');
  }
  const ofItems = items?.allowed === undefined ? '' : `, each ${items.allowed}`;
  return allowed === undefined ? (properties ? partsBelow : '') : `${allowed}${ofItems}`;
}

function optionIn({ properties, allowed, const: value }: DocumentedSchema): string {
  return properties
    ? `an object with ${Object.keys(properties).join(', ')}`
    : (allowed ?? JSON.stringify(value));
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
