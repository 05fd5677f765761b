import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';

/**
 * When each image was acquired, or made, in seconds on one clock of the list; undefined where the header
 * does not say. AcquisitionDateTime (or that of the frame) before AcquisitionDate and AcquisitionTime;
 * zones are those of the scanner and the same for all.
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

/** DA and TM of PS3.5 6.2; undefined if they are none. */
function secondsOf(date: string, time: string): number | undefined {
  const day = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(date);
  const clock = /^(\d{2})(\d{2})?(\d{2}(?:\.\d+)?)?/.exec(time);
  if (!day || !clock) {
    return undefined;
  }
  const days = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 1000;
  return days + Number(clock[1]) * 3600 + Number(clock[2] ?? 0) * 60 + Number(clock[3] ?? 0);
}
