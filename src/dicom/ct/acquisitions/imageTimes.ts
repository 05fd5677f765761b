import { getString } from '../../attributes/getString';
import { secondsOf } from '../../attributes/times/secondsOf';
import type { NaturalDataset } from '../../types';

/**
 * When each image was acquired, or else created, in seconds on one common clock; undefined where
 * the header does not give a time. AcquisitionDateTime (or that of the frame) is preferred to
 * AcquisitionDate and AcquisitionTime. Time zones are ignored, since one scanner uses one zone.
 */
export function imageTimes(
  images: readonly NaturalDataset[],
  event: 'Acquisition' | 'Content',
): (number | undefined)[] {
  return images.map((image) => {
    const whole =
      event === 'Content'
        ? undefined
        : (getString(image, 'FrameAcquisitionDateTime') ?? getString(image, 'AcquisitionDateTime'));
    if (whole !== undefined && /^\d{10}/.test(whole)) {
      return secondsOf(whole.slice(0, 8), whole.slice(8));
    }
    const time = getString(image, `${event}Time`)?.replace(/:/g, '');
    const date = getString(image, `${event}Date`) ?? getString(image, 'SeriesDate');
    return time === undefined ? undefined : secondsOf(date ?? '19700101', time);
  });
}
