/** A code of a structured report (PS3.3 8.8): scheme, value and what it means. */
export interface CodedConcept {
  scheme: 'SCT' | 'DCM' | typeof privateScheme;
  /** At most 16 characters. */
  value: string;
  meaning: string;
}

/** Scheme of the concepts that PS3.16 has no code for. */
export const privateScheme = '99KDOSE';
