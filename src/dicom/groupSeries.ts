import { isLocalizer } from './ct/isLocalizer';
import { getNumber } from './getNumber';
import { getString } from './getString';
import type { NaturalDataset } from './types';

/** One series among a list of data sets. */
export interface SeriesGroup {
  seriesInstanceUID: string;
  studyInstanceUID: string;
  modality: string;
  description: string;
  seriesNumber?: number;
  /** Images or frames, localizers not counted. */
  numberOfImages: number;
  numberOfLocalizers: number;
  /** Places of its data sets in the given list. */
  indices: number[];
}

/**
 * Sorts data sets into series, by series number and then in order of appearance. Data sets without a
 * SeriesInstanceUID form groups with an empty one, so that nothing vanishes unseen.
 */
export function groupSeries(datasets: NaturalDataset[]): SeriesGroup[] {
  const groups = new Map<string, SeriesGroup>();
  datasets.forEach((dataset, index) => {
    const seriesInstanceUID = getString(dataset, 'SeriesInstanceUID') ?? '';
    const studyInstanceUID = getString(dataset, 'StudyInstanceUID') ?? '';
    const key = `${studyInstanceUID} ${seriesInstanceUID}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        seriesInstanceUID,
        studyInstanceUID,
        modality: getString(dataset, 'Modality') ?? '',
        description: getString(dataset, 'SeriesDescription') ?? '',
        seriesNumber: getNumber(dataset, 'SeriesNumber'),
        numberOfImages: 0,
        numberOfLocalizers: 0,
        indices: [],
      };
      groups.set(key, group);
    }
    group.indices.push(index);
    if (isLocalizer(dataset)) {
      group.numberOfLocalizers++;
    } else {
      group.numberOfImages += getNumber(dataset, 'NumberOfFrames') ?? 1;
    }
  });
  return [...groups.values()].sort(
    (a, b) => (a.seriesNumber ?? Infinity) - (b.seriesNumber ?? Infinity) || 0,
  );
}
