import type { SearchQuery } from '../../src/dicomweb';
import { notUnderstood } from '../arguments/notUnderstood';

/**
 * The text after --query as a search for studies (PS3.18 8.3.4): `ModalitiesInStudy=CT&...`.
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseQuery(text: string): SearchQuery {
  const query: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    if (!/^([A-Za-z]+\d*|[0-9A-Fa-f]{8})$/.test(key) || value === '') {
      throw notUnderstood(`--query has "${key}=${value}", which is no attribute with a value.`);
    }
    if (/^(limit|offset)$/i.test(key)) {
      throw notUnderstood('--query has limit or offset, but all studies that match are taken.');
    }
    query[key] = [...(query[key] ?? []), value];
  }
  if (Object.keys(query).length === 0) {
    throw notUnderstood('--query is empty: it would take the whole archive.');
  }
  return query;
}
