import type { SearchQuery } from './types';

/** Path and query string of a search (PS3.18 8.3.4); undefined and empty values are left out. */
export function buildSearchUrl(path: string, query: SearchQuery): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = typeof value === 'object' ? value.join(',') : String(value ?? '');
    if (text !== '') {
      parameters.append(key, text);
    }
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
