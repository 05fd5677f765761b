import { getNumber, getString } from '../../dicom';
import type { NaturalDataset } from '../../dicom/types';

/** Images by study, series, number and identity: the order in which they come changes nothing. */
export function inStableOrder(datasets: readonly NaturalDataset[]): NaturalDataset[] {
  const keyed = datasets.map((dataset) => ({
    dataset,
    series: `${getString(dataset, 'StudyInstanceUID')} ${getString(dataset, 'SeriesInstanceUID')}`,
    number: numberOf(dataset),
    uid: getString(dataset, 'SOPInstanceUID') ?? '',
  }));
  keyed.sort(
    (a, b) => compareTexts(a.series, b.series) || a.number - b.number || compareTexts(a.uid, b.uid),
  );
  return keyed.map(({ dataset }) => dataset);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A number that is none is no reason to lose the image. */
function numberOf(dataset: NaturalDataset): number {
  try {
    return getNumber(dataset, 'InstanceNumber') ?? 0;
  } catch {
    return 0;
  }
}
