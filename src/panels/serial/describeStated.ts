import type { Stated } from '../../sessions';
import type { Words } from '../../words';

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
  { t, say }: Words,
): string {
  if (!stated) {
    return whereMissing;
  }
  if (stated.source === 'file') {
    const { detail, value } = stated;
    if (!detail) {
      return t('stated.file');
    }
    // A time as the file has it is easier read as all times of the panel are.
    const text = detail === String(value) ? inWords(value) : say(detail);
    return t('stated.fileDetail', { detail: text });
  }
  return stated.ofFile
    ? t('stated.enteredInstead', { value: inWords(stated.ofFile.value) })
    : t('stated.entered');
}
