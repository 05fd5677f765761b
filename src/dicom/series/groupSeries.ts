import { isCtObject } from './isCtObject';
import { isLocalizer } from './isLocalizer';
import { getNumber } from '../attributes/getNumber';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

/** One series among a list of data sets. */
export interface SeriesGroup {
  seriesInstanceUID: string;
  studyInstanceUID: string;
  /**
   * CT where any of its objects is a CT image: reports and structure sets may share a CT's series.
   */
  modality: string;
  description: string;
  seriesNumber?: number;
  /** Images or frames, localizers not counted; of a CT, CT images only. */
  numberOfImages: number;
  numberOfLocalizers: number;
  /** Places of its data sets in the given list. */
  indices: number[];
}

/**
 * Sorts data sets into series, by series number and then in order of appearance. Data sets without
 * a SeriesInstanceUID form groups with an empty one, one a study, so that nothing vanishes unseen.
 * One SeriesInstanceUID is one series even where its study differs: that is an error for who reads
 * it.
 */
export function groupSeries(datasets: NaturalDataset[]): SeriesGroup[] {
  const groups = new Map<string, SeriesGroup>();
  datasets.forEach((dataset, index) => {
    const seriesInstanceUID = getString(dataset, 'SeriesInstanceUID') ?? '';
    const studyInstanceUID = getString(dataset, 'StudyInstanceUID') ?? '';
    const key = seriesInstanceUID || ` ${studyInstanceUID}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        seriesInstanceUID,
        studyInstanceUID,
        modality: getString(dataset, 'Modality') ?? '',
        description: getString(dataset, 'SeriesDescription') ?? '',
        seriesNumber: numberIfAny(dataset, 'SeriesNumber'),
        numberOfImages: 0,
        numberOfLocalizers: 0,
        indices: [],
      };
      groups.set(key, group);
    }
    group.indices.push(index);
    const isCt = isCtObject(dataset);
    if (isCt && group.modality !== 'CT' && getString(dataset, 'Modality') === 'CT') {
      group.modality = 'CT';
      group.numberOfImages = 0;
    }
    if (isLocalizer(dataset)) {
      group.numberOfLocalizers++;
    } else if (isCt || group.modality !== 'CT') {
      group.numberOfImages += numberIfAny(dataset, 'NumberOfFrames') ?? 1;
    }
  });
  return [...groups.values()].sort(
    (a, b) => (a.seriesNumber ?? Infinity) - (b.seriesNumber ?? Infinity) || 0,
  );
}

/**
 * A value that is no number is for who reads the object: another series need not suffer from it.
 */
function numberIfAny(dataset: NaturalDataset, keyword: string): number | undefined {
  try {
    return getNumber(dataset, keyword);
  } catch {
    return undefined;
  }
}
