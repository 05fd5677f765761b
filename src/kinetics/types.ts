/** Activity of one region at one time. */
export interface TimeActivityPoint {
  /** After the administration. */
  hours: number;
  /** At that time, not decay-corrected. MBq, or any unit: the results are in the same. */
  activity: number;
}

/** How the activity between and after the measurements is filled in; docs/kinetics.md. */
export type KineticModel =
  | 'tri-exponential'
  | 'bi-exponential-fixed-uptake'
  | 'bi-exponential'
  | 'mono-exponential'
  | 'trapezoid-effective-tail'
  | 'trapezoid-physical-tail'
  | 'single-haenscheid'
  | 'single-half-life';

/** One term a exp(-lambda t) of an activity, with decay and washout together. */
export interface ExponentialTerm {
  /** In the unit of the points; negative for uptake. */
  amplitude: number;
  lambdaPerHour: number;
}

/** A straight piece of an activity's course. */
export interface LinearPiece {
  fromHours: number;
  toHours: number;
  fromActivity: number;
  toActivity: number;
}

/** The course of an activity from the administration on, and what follows from it. */
export interface TimeActivityCurve {
  model: KineticModel;
  /** The sum of these holds from `termsFromHours` on (0 but for the tail of a trapezoid). */
  terms: ExponentialTerm[];
  termsFromHours: number;
  /** Before `termsFromHours`; empty but for a trapezoid. */
  pieces: LinearPiece[];
  /** In the unit of the points, times hours; from 0 to infinity. */
  timeIntegratedActivity: number;
  /** Of the slowest term: what the activity falls with at late times. */
  effectiveHalfLifeHours: number;
  /** Share of the integral after the last measurement, 0 to 1. */
  extrapolatedShare: number;
  /** Fitted parameters. */
  parameters: number;
  /** Points that the curve rests on. */
  points: number;
  /** Sum of the squared relative differences of points and curve. */
  relativeSquareSum: number;
  /** Akaike's criterion for few points; undefined where n - p - 1, its divisor, is not above 0. */
  aicc?: number;
  /**
   * Relative standard uncertainty of the integral from the scatter of the points about the curve;
   * undefined where no degree of freedom is left.
   */
  relativeStandardUncertainty?: number;
  /** Of the fitted parameters' logarithms, row by row; with `relativeStandardUncertainty`. */
  covariance?: number[];
  /** What was assumed or set right, as sentences. */
  notes: string[];
}

/** The half-life that a single measurement is extrapolated with. */
export interface KnownHalfLife {
  effectiveHalfLifeHours: number;
  /** Standard uncertainty, relative; for the uncertainty of the result. */
  relativeStandardUncertainty?: number;
  /** As "cycle 1 of this patient", "population of the site". */
  source: string;
}
