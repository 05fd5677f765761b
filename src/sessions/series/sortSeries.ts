import { getString, groupSeries, isCtObject } from '../../dicom';
import { isLocalizer } from '../../dicom/series/isLocalizer';
import type { NaturalDataset } from '../../dicom/types';
import type { LeftOutSeries } from '../types';
import { describeCt } from './describeCt';
import type { CtSeriesFound } from './describeCt';
import { describeProjections } from './describeProjections';
import type { ProjectionsFound } from './describeProjections';
import { describeSpect } from './describeSpect';
import { seriesReference } from './seriesReference';
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
      sorted.leftOut.push({
        ...seriesReference(series),
        why: `It is of modality ${modality || '(none)'}.`,
      });
    }
  }
  return sorted;
}

function addCt(sorted: SortedSeries, series: NaturalDataset[]): void {
  const images = series.filter((dataset) => isCtObject(dataset) && !isLocalizer(dataset));
  if (images.length === 0) {
    sorted.leftOut.push({ ...seriesReference(series), why: 'It holds localizers only.' });
    return;
  }
  sorted.cts.push(describeCt(images));
}

function addSpect(sorted: SortedSeries, series: NaturalDataset[]): void {
  const images = series.filter((dataset) => /^(NM|PT)$/.test(getString(dataset, 'Modality') ?? ''));
  const spect = describeSpect(images.length > 0 ? images : series);
  if ('why' in spect) {
    sorted.leftOut.push({ ...seriesReference(series), why: spect.why });
  } else {
    sorted.spects.push(spect);
  }
}
