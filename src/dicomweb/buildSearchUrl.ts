import type { SearchOptions, SearchQuery } from './types';

/** Path and query string of a search (PS3.18 8.3.4); undefined and empty values are left out. */
export function buildSearchUrl(
  path: string,
  query: SearchQuery,
  { limit, offset, includefield = [] }: SearchOptions = {},
): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = typeof value === 'object' ? value.join(',') : String(value ?? '');
    if (text !== '') {
      parameters.append(key, text);
    }
  }
  for (const field of includefield) {
    parameters.append('includefield', field);
  }
  if (limit !== undefined) {
    parameters.append('limit', String(limit));
  }
  if (offset !== undefined) {
    parameters.append('offset', String(offset));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
