/** Stable codes: reports and tests refer to them. */
export type RecoveryCode =
  | 'RECOVERY_LOW'
  | 'RECOVERY_CONTOUR_COARSE'
  | 'RECOVERY_OUTSIDE_TABLE'
  | 'RECOVERY_BACKGROUND_UNKNOWN'
  | 'RECOVERY_BACKGROUND_UNEVEN';

/** What the reader of a recovered number has to know: code for programs, sentence for people. */
export interface RecoveryNote {
  code: RecoveryCode;
  text: string;
}
