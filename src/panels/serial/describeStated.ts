import type { Stated } from '../../sessions';

/**
 * Where a value comes from, in words. Where one was entered, the value of the file stands beside
 * it.
 *
 * @param inWords the value with its unit
 * @param whereMissing what it means that there is none
 */
export function describeStated<T>(
  stated: Stated<T> | undefined,
  inWords: (value: T) => string,
  whereMissing: string,
): string {
  if (!stated) {
    return whereMissing;
  }
  if (stated.source === 'file') {
    return stated.detail ? `From the images: ${stated.detail}.` : 'From the images.';
  }
  return stated.ofFile
    ? `Entered; the images say ${inWords(stated.ofFile.value)}. Empty it to take that.`
    : 'Entered; the images do not say it.';
}
