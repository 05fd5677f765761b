import { ctSeriesGeometry, getString, getStrings } from '../../dicom';
import { scanMoment } from '../../dicom/dosemap/times/scanMoment';
import { isLocalizer } from '../../dicom/series/isLocalizer';
import type { Moment } from '../../dicom/attributes/times/moment';
import type { NaturalDataset } from '../../dicom/types';
import { DosimetryError } from '../../errors';
import type { SessionSeries } from '../types';
import { isoOfMoment } from '../times/isoOfMoment';
import { heightsOf } from './heightsOf';
import { seriesReference } from './seriesReference';

/** One CT series while sessions are being found. */
export interface CtSeriesFound extends SessionSeries {
  moment?: Moment;
  /** Distance of its slices, mm; undefined where it makes no volume. */
  sliceSpacingMm?: number;
  /** Slices across the body: the third axis within 30 degrees of the patient's length. */
  isAxial: boolean;
  /** Made for lungs or bone, or made of another series: noisier, or without its own values. */
  isSecondChoice: boolean;
  /** Why it cannot be contoured as it is. */
  problem?: string;
}

/** A CT series by its headers; one that makes no volume is told with the reason. */
export function describeCt(datasets: NaturalDataset[]): CtSeriesFound {
  const images = datasets.filter((dataset) => !isLocalizer(dataset));
  const { moment } = scanMoment(images);
  const facts = {
    ...seriesReference(images),
    ...(moment && { moment, acquisitionDateTime: isoOfMoment(moment) }),
    isSecondChoice: isSecondChoice(images[0]),
  };
  try {
    const { geometry } = ctSeriesGeometry(images);
    return {
      ...facts,
      heightsMm: heightsOf(geometry),
      sliceSpacingMm: geometry.spacingMm[2],
      isAxial: Math.abs(geometry.direction[8]) > Math.cos(Math.PI / 6),
    };
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return { ...facts, isAxial: false, problem: `${error.what} ${error.why}` };
  }
}

/** Kernels as Siemens (B70s, Br64d), GE (LUNG, BONE) and others name them. */
function isSecondChoice(dataset: NaturalDataset): boolean {
  const kernel = getStrings(dataset, 'ConvolutionKernel').join(' ');
  const sharpness = Number(/\b[A-Z][a-z]?(\d{2})/.exec(kernel)?.[1] ?? 0);
  const words = `${kernel} ${getString(dataset, 'SeriesDescription') ?? ''}`;
  const isDerived = getStrings(dataset, 'ImageType')[0]?.toUpperCase() === 'DERIVED';
  return sharpness >= 50 || /\b(lung|bone|edge)/i.test(words) || isDerived;
}
