import { ctSeriesSteps } from './ctSeriesSteps';
import type { CtSeriesOptions } from './ctSeriesGeometry';
import type { CtSeries, CtSlice } from '../types';

/**
 * A CT volume in HU from the images of one series in any order; enhanced multi-frame objects are
 * read as their frames. See planCt for order and geometry, addHounsfieldSlice for the values.
 * @throws what ctSeriesGeometry throws; PIXEL_DATA_DAMAGED; NOT_HOUNSFIELD
 */
export function assembleCtSeries(slices: CtSlice[], options: CtSeriesOptions = {}): CtSeries {
  const steps = ctSeriesSteps(slices, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}
