import * as v from 'valibot';
import { DosimetryError } from '../errors';
import { describeValue } from './describeValue';

export interface SchemaReading {
  /** What all paths start with, such as `kidneyDosimetry`; empty: paths start with the entry. */
  root: string;
  /** Whose settings they are, such as `of the site`. */
  owner: string;
  /** What to do about a wrong one. */
  next: string;
}

/** Further wrong settings that a message names. */
const mostNamed = 5;

/**
 * A value as its schema gives it, defaults filled in.
 * @param value is not changed
 * @throws INVALID_CONFIGURATION naming the setting, what was found and what is allowed; a name that
 *   is not known before all else, since what is missing is often only misspelt
 */
export function readBySchema<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  { root, owner, next }: SchemaReading,
): v.InferOutput<T> {
  const result = v.safeParse(schema, value);
  if (result.success) {
    return result.output;
  }
  const issues = [...result.issues].sort(
    (a, b) => Number(isUnknownName(b)) - Number(isUnknownName(a)),
  );
  const [first, ...others] = issues;
  const where = pathOf(first, root);
  const also = new Set(others.map((issue) => pathOf(issue, root)).filter((path) => path !== where));
  const named = [...also].slice(0, mostNamed).join(', ');
  const rest = also.size > mostNamed ? `; ${also.size - mostNamed} more` : '';
  throw new DosimetryError('INVALID_CONFIGURATION', {
    what: `The setting ${where || 'file'} ${owner} cannot be used.`,
    why: `${whyNot(value, first)}${named && ` Also wrong: ${named}${rest}.`}`,
    next,
  });
}

function whyNot(value: unknown, issue: v.BaseIssue<unknown>): string {
  return isUnknownName(issue)
    ? issue.message
    : `It is ${describeValue(valueAt(value, issue))}; allowed is ${issue.message}.`;
}

function isUnknownName({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

function pathOf({ path }: v.BaseIssue<unknown>, root: string): string {
  return (path ?? []).reduce<string>((text, { key }) => {
    const isIndex = typeof key === 'number';
    return isIndex ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`;
  }, root);
}

function valueAt(value: unknown, { path }: v.BaseIssue<unknown>): unknown {
  return (path ?? []).reduce<unknown>(
    (inner, { key }) => (inner as Record<never, unknown>)[key as never],
    value,
  );
}
