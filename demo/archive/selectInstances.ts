import type { Archive, ArchivedInstance } from './createArchive';

export interface InstanceSelection {
  study?: string;
  series?: string;
  instance?: string;
}

/**
 * All instances of a study, of one of its series, or the one instance named; empty where unknown.
 */
export function selectInstances(
  archive: Archive,
  { study, series, instance }: InstanceSelection,
): ArchivedInstance[] {
  const allSeries = [...(archive.studies.get(study ?? '')?.series.values() ?? [])];
  return allSeries
    .filter((one) => series === undefined || one.seriesInstanceUID === series)
    .flatMap((one) => [...one.instances.values()])
    .filter((one) => instance === undefined || one.sopInstanceUID === instance);
}
