import type { PlainDataset } from './toPart10File';

/** An item of a code sequence (PS3.3 8.8). */
export function codedEntry(value: string, scheme: string, meaning: string): PlainDataset {
  return { CodeValue: value, CodingSchemeDesignator: scheme, CodeMeaning: meaning };
}
