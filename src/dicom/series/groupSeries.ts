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
   * CT where any of its objects is a CT image, because reports and structure sets may share a CT's
   * series.
   */
  modality: string;
  description: string;
  /** Day of the series, else of its study, as DICOM writes it. */
  date?: string;
  seriesNumber?: number;
  /** Images or frames without localizers; for a CT, CT images only. */
  numberOfImages: number;
  numberOfLocalizers: number;
  /** Indices of its data sets in the given list. */
  indices: number[];
}

/**
 * Groups data sets into series, sorted by series number and then in order of appearance. Data sets
 * without a SeriesInstanceUID form groups with an empty one, one per study, so that none is lost.
 * One SeriesInstanceUID is one series even where its study differs; the code that reads the series
 * reports this as an error.
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
        date: getString(dataset, 'SeriesDate') ?? getString(dataset, 'StudyDate'),
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
 * A value that is not a number is reported by the code that reads the object, so that other series
 * are not affected.
 */
function numberIfAny(dataset: NaturalDataset, keyword: string): number | undefined {
  try {
    return getNumber(dataset, keyword);
  } catch {
    return undefined;
  }
}
