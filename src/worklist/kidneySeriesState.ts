/** What the description of a series of ours says of the kidneys in it. */
export interface KidneySeriesState {
  /** How the contours were drawn; `edited` once a person has changed what a network drew. */
  origin: 'automatic' | 'edited' | 'manual';
  verdict?: 'APPROVED' | 'REJECTED';
  /** Findings of severity warning that stood when the object was written. */
  warnings: number;
}
