/** A measured activity of one kidney, as the plot shows it. */
export interface PlottedPoint {
  /** Of the time point. */
  id: string;
  hours: number;
  activityMBq: number;
  /** Standard uncertainty, 0.1 is 10 %: half the length of the error bar; undefined: no bar. */
  relativeUncertainty?: number;
  /** The curve rests on it. */
  isUsed: boolean;
}
