import type { Archive, ArchivedInstance, ArchivedSeries, ArchivedStudy } from './createArchive';
import type { JsonDataset } from './dicomJson';
import { matchesQuery } from './matchesQuery';
import { queryAttributes, queryTag } from './queryAttributes';

export interface SearchRequest {
  level: 'study' | 'series' | 'instance';
  studyInstanceUID?: string;
  seriesInstanceUID?: string;
  /** Query string, in order. */
  parameters: readonly (readonly [string, string])[];
  /** Address of the service, for Retrieve URL (0008,1190). */
  rootUrl: string;
}

export interface SearchResult {
  matches: JsonDataset[];
  /** How many more matched than the limit let through. */
  remaining: number;
  /** Query keys the archive does not search by. */
  ignoredKeys: string[];
}

const pagingKeys = new Set(['limit', 'offset', 'includefield', 'fuzzymatching', 'orderby']);

/** QIDO-RS over the index (PS3.18 10.6). */
export function searchArchive(archive: Archive, request: SearchRequest): SearchResult {
  const query = new Map<string, string>();
  const ignoredKeys: string[] = [];
  let limit = Infinity;
  let offset = 0;
  for (const [key, value] of request.parameters) {
    const tag = queryTag(key);
    if (tag) {
      query.set(tag, value);
    } else if (key.toLowerCase() === 'limit') {
      limit = readCount(value) ?? Infinity;
    } else if (key.toLowerCase() === 'offset') {
      offset = readCount(value) ?? 0;
    } else if (!pagingKeys.has(key.toLowerCase())) {
      ignoredKeys.push(key);
    }
  }
  const all = listMatches(archive, request).filter((dataset) => matchesQuery(dataset, query));
  const matches = all.slice(offset, offset + limit);
  return { matches, remaining: Math.max(0, all.length - offset - matches.length), ignoredKeys };
}

function readCount(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function listMatches(archive: Archive, request: SearchRequest): JsonDataset[] {
  const { level, studyInstanceUID, seriesInstanceUID, rootUrl } = request;
  const studies = studyInstanceUID
    ? [archive.studies.get(studyInstanceUID)].filter((study) => study !== undefined)
    : [...archive.studies.values()];
  const matches: JsonDataset[] = [];
  for (const study of studies) {
    const studyUrl = `${rootUrl}/studies/${study.studyInstanceUID}`;
    const ofStudy = describeStudy(study);
    if (level === 'study') {
      matches.push({ ...ofStudy, ...retrieveUrl(studyUrl) });
      continue;
    }
    for (const series of study.series.values()) {
      if (seriesInstanceUID && series.seriesInstanceUID !== seriesInstanceUID) {
        continue;
      }
      const seriesUrl = `${studyUrl}/series/${series.seriesInstanceUID}`;
      const ofSeries = { ...ofStudy, ...describeSeries(series) };
      if (level === 'series') {
        matches.push({ ...ofSeries, ...retrieveUrl(seriesUrl) });
        continue;
      }
      for (const instance of series.instances.values()) {
        const url = `${seriesUrl}/instances/${instance.sopInstanceUID}`;
        matches.push({ ...ofSeries, ...pick(instance, 'instance'), ...retrieveUrl(url) });
      }
    }
  }
  return matches;
}

function describeStudy(study: ArchivedStudy): JsonDataset {
  const series = [...study.series.values()];
  const modalities = new Set(
    series.flatMap((one) => pick(first(one), 'series')['00080060']?.Value ?? []),
  );
  return {
    ...pick(first(series[0]), 'study'),
    [queryAttributes.computed.ModalitiesInStudy]: { vr: 'CS', Value: [...modalities] },
    [queryAttributes.computed.NumberOfStudyRelatedSeries]: { vr: 'IS', Value: [series.length] },
    [queryAttributes.computed.NumberOfStudyRelatedInstances]: {
      vr: 'IS',
      Value: [series.reduce((sum, one) => sum + one.instances.size, 0)],
    },
  };
}

function describeSeries(series: ArchivedSeries): JsonDataset {
  return {
    ...pick(first(series), 'series'),
    [queryAttributes.computed.NumberOfSeriesRelatedInstances]: {
      vr: 'IS',
      Value: [series.instances.size],
    },
  };
}

function first(series: ArchivedSeries): ArchivedInstance {
  return series.instances.values().next().value as ArchivedInstance;
}

function pick(instance: ArchivedInstance, level: 'study' | 'series' | 'instance'): JsonDataset {
  const result: JsonDataset = {};
  for (const tag of Object.values(queryAttributes[level])) {
    if (instance.summary[tag]) {
      result[tag] = instance.summary[tag];
    }
  }
  return result;
}

function retrieveUrl(url: string): JsonDataset {
  return { [queryAttributes.computed.RetrieveURL]: { vr: 'UR', Value: [url] } };
}
