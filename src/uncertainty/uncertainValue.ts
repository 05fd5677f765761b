/** A value with its combined standard uncertainty (k = 1) and what it may be. */
export interface UncertainValue {
  value: number;
  /** Relative standard uncertainty: root mean square of upwards and downwards. */
  relative: number;
  /** In the unit of the value. */
  standard: number;
  /** Lower and upper end. */
  interval68: [number, number];
  interval95: [number, number];
}
