/** Stable codes: reports and tests refer to them. */
export type CoregistrationCode =
  | 'REGISTRATION_FAR_FROM_CONTOURS'
  | 'REGISTRATION_FAILED'
  | 'REGISTRATION_UNSURE'
  | 'REGISTRATION_WITHOUT_CONTOUR'
  | 'KIDNEY_CUT_OFF'
  | 'CONTOUR_MOVED_TO_ACTIVITY'
  | 'CONTOUR_FIT_UNSURE'
  | 'CONTOUR_FIT_AT_LIMIT'
  | 'BODIES_NOT_ALIGNED';

/** What the reader of the dose has to know: a code for programs, a sentence for people. */
export interface CoregistrationFinding {
  code: CoregistrationCode;
  text: string;
}
