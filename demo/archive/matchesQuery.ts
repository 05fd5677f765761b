import type { JsonDataset, JsonElement } from './dicomJson';
import { matchesPattern } from './matchesPattern';

const caselessVrs = new Set(['PN', 'LO', 'SH']);
const exactVrs = new Set(['UI', 'DA', 'TM', 'IS', 'DS', 'US']);

/**
 * Attribute matching of QIDO-RS (PS3.18 8.3.4.1, PS3.4 C.2.2.2): single value, list of UIDs or code
 * strings, ranges of dates and times, wildcards, and universal matching for an empty key. PN, LO
 * and SH match regardless of case.
 *
 * @param query tag -> value as it stands in the URL; all have to match
 */
export function matchesQuery(dataset: JsonDataset, query: ReadonlyMap<string, string>): boolean {
  return [...query].every(([tag, wanted]) => matchesElement(dataset[tag], wanted));
}

function matchesElement(element: JsonElement | undefined, wanted: string): boolean {
  if (wanted === '' || wanted === '*') {
    return true;
  }
  const values = (element?.Value ?? []).flatMap(valueTexts);
  const vr = element?.vr ?? '';
  if (vr === 'UI' || vr === 'CS') {
    const alternatives = wanted.split(/[,\\]/);
    return values.some((value) => alternatives.some((one) => matchesWildcard(value, one, vr)));
  }
  if ((vr === 'DA' || vr === 'TM') && wanted.includes('-')) {
    return values.some((value) => matchesRange(value, wanted));
  }
  return values.some((value) => matchesWildcard(value, wanted, vr));
}

function valueTexts(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).map(String);
  }
  return value === null ? [] : [String(value)];
}

function matchesRange(value: string, wanted: string): boolean {
  const [from, to] = wanted.split('-');
  // A shorter bound, such as hour and minute only, includes everything that begins with it.
  return (from === '' || value >= from) && (to === '' || value.slice(0, to.length) <= to);
}

function matchesWildcard(value: string, wanted: string, vr: string): boolean {
  if (exactVrs.has(vr)) {
    return value === wanted;
  }
  return caselessVrs.has(vr)
    ? matchesPattern(value.toLowerCase(), wanted.toLowerCase())
    : matchesPattern(value, wanted);
}
