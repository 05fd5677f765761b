import { getString, groupSeries, isCtObject } from '../../dicom';
import { scanMoment } from '../../dicom/dosemap/times/scanMoment';
import { isLocalizer } from '../../dicom/series/isLocalizer';
import type { NaturalDataset } from '../../dicom/types';
import { isoOfMoment } from '../times/isoOfMoment';
import type { LeftOutSeries } from '../types';
import { describeCt } from './describeCt';
import type { CtSeriesFound } from './describeCt';
import { describeProjections } from './describeProjections';
import type { ProjectionsFound } from './describeProjections';
import { describeSpect } from './describeSpect';
import { seriesReference } from './seriesReference';
import { isNuclear } from './isNuclear';
import type { SpectSeries } from './spectSeries';

export interface SortedSeries {
  spects: SpectSeries[];
  cts: CtSeriesFound[];
  leftOut: LeftOutSeries[];
  /** Among those left out. */
  projections: ProjectionsFound[];
}

/** Which series of a patient are SPECTs of 177Lu, which CTs, and why the others are neither. */
export function sortSeries(datasets: NaturalDataset[]): SortedSeries {
  const sorted: SortedSeries = {
    spects: [],
    cts: [],
    leftOut: [],
    projections: datasets.flatMap((dataset) => describeProjections(dataset) ?? []),
  };
  for (const { indices, modality } of groupSeries(datasets)) {
    const series = indices.map((index) => datasets[index]);
    if (modality === 'CT') {
      addCt(sorted, series);
    } else if (modality === 'PT' || modality === 'NM') {
      // Each object of NM is an image of its own: beds and corrections often share a series.
      const images = modality === 'NM' ? series.map((dataset) => [dataset]) : [series];
      images.forEach((one) => addSpect(sorted, one));
    } else {
      const why = `It is of modality ${modality || '(none)'}.`;
      sorted.leftOut.push(leftOut(series, why, series.some(isNuclear)));
    }
  }
  return sorted;
}

function addCt(sorted: SortedSeries, series: NaturalDataset[]): void {
  const isCt = (dataset: NaturalDataset) => isCtObject(dataset) && !isNuclear(dataset);
  const cts = series.filter(isCt);
  const others = series.filter((dataset) => !isCt(dataset));
  const images = cts.filter((dataset) => !isLocalizer(dataset));
  if (others.length > 0) {
    sorted.leftOut.push(leftOut(others, noCtWhy(others[0]), others.some(isNuclear)));
  }
  if (images.length > 0) {
    sorted.cts.push(describeCt(images));
  } else if (cts.length > 0) {
    sorted.leftOut.push(leftOut(cts, 'It holds localizers only.'));
  }
}

function noCtWhy(dataset: NaturalDataset): string {
  const modality = getString(dataset, 'Modality') ?? '(none)';
  return `It is of modality ${modality} and SOP class ${getString(dataset, 'SOPClassUID') ?? '(none)'}, and no CT image.`;
}

function addSpect(sorted: SortedSeries, series: NaturalDataset[]): void {
  const images = series.filter((dataset) => /^(NM|PT)$/.test(getString(dataset, 'Modality') ?? ''));
  const spect = describeSpect(images.length > 0 ? images : series);
  if ('why' in spect) {
    sorted.leftOut.push(leftOut(series, spect.why, spect.isTomographic));
  } else {
    sorted.spects.push(spect);
  }
}

/** With its time where it may have been meant as a time point. */
function leftOut(series: NaturalDataset[], why: string, isTomographic = false): LeftOutSeries {
  const { moment } = isTomographic ? scanMoment(series) : {};
  return {
    ...seriesReference(series),
    ...(moment && { acquisitionDateTime: isoOfMoment(moment) }),
    why,
    ...(isTomographic && { isTomographic }),
  };
}
