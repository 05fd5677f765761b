import { messageText } from './messageText';
import { sourceFile } from './sourceFile';
import type { NaturalDataset } from '../types';

/**
 * Names an image in a message by what the user can find: its instance number, its file and its SOP
 * Instance UID. Reads the fields directly, because it must not fail while an error is being
 * reported.
 */
export function describeInstance(dataset: NaturalDataset): string {
  const first = (keyword: string): string => {
    const value = dataset[keyword];
    const text = Array.isArray(value) ? value[0] : value;
    return text === undefined || text === null ? '' : messageText(text, 128);
  };
  const uid = first('SOPInstanceUID');
  const number = first('InstanceNumber');
  const file = sourceFile(dataset);
  const inFile = file ? ` in the file ${file}` : '';
  if (!uid && !number) {
    return file ? `an image${inFile}` : 'an image without identification';
  }
  return `image ${number || '(no number)'}${inFile}${uid ? ` (SOP instance ${uid})` : ''}`;
}
