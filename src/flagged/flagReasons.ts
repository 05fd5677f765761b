/** Why a case is worth keeping, as its files say it. Codes stay as they are; texts may change. */
export const flagReasons = {
  MISSED: 'A kidney, or a large part of it, was missed',
  LEAK: 'The contour runs into another organ',
  TOO_SMALL: 'The contour is too small all around',
  TOO_LARGE: 'The contour is too large all around',
  SINUS: 'The sinus is drawn wrongly',
  LESION: 'Cyst, tumour or stone',
  ANATOMY: 'Unusual anatomy: single, horseshoe, displaced or transplanted kidney',
  IMAGE: 'Unusual image: contrast, noise, metal, a cut field of view',
  GOOD: 'A good example, to keep what works',
  OTHER: 'Another reason',
} as const;

export type FlagReason = keyof typeof flagReasons;
