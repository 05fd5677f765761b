import type { NaturalDataset, SopReference } from '../types';

/** An instance with its study and series: where it lies in an archive. */
export interface InstanceReference extends SopReference {
  studyInstanceUID: string;
  seriesInstanceUID: string;
}

/**
 * Hierarchical SOP Instance References (PS3.3 C.17.2.1): every instance of the content tree, by
 * study and series, each once.
 */
export function evidenceItems(instances: readonly InstanceReference[]): NaturalDataset[] {
  const studies = new Map<string, Map<string, Map<string, NaturalDataset>>>();
  for (const instance of instances) {
    const series = getOrAdd(studies, instance.studyInstanceUID);
    const ofSeries = getOrAdd(series, instance.seriesInstanceUID);
    ofSeries.set(instance.ReferencedSOPInstanceUID, {
      ReferencedSOPClassUID: instance.ReferencedSOPClassUID,
      ReferencedSOPInstanceUID: instance.ReferencedSOPInstanceUID,
    });
  }
  return [...studies].map(([StudyInstanceUID, series]) => ({
    StudyInstanceUID,
    ReferencedSeriesSequence: [...series].map(([SeriesInstanceUID, ofSeries]) => ({
      SeriesInstanceUID,
      ReferencedSOPSequence: [...ofSeries.values()],
    })),
  }));
}

function getOrAdd<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = map.get(key) ?? new Map<string, V>();
  map.set(key, found);
  return found;
}
