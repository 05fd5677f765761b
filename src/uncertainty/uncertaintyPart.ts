import type { Cumulants } from './cumulants';

/** What a kidney's absorbed dose owes its uncertainty to; docs/uncertainty.md. */
export type UncertaintyPartId =
  | 'contour'
  | 'calibration'
  | 'recovery'
  | 'curve-fit'
  | 'model'
  | 'half-life'
  | 'registration'
  | 'mass';

/**
 * Standard uncertainty (k = 1) of a mean absorbed dose from one cause, relative: 0.05 is 5 %. The
 * true dose may lie above the value by `up` and below it by `down`.
 */
export interface UncertaintyPart {
  id: UncertaintyPartId;
  label: string;
  /** Left out, with `down`, where it is not stated. */
  up?: number;
  down?: number;
  /**
   * Where the dose does not go in proportion to the cause, as with a contour off its place, which
   * only loses. Count in place of `up` and `down` when parts are combined.
   */
  cumulants?: Cumulants;
  /** Of an estimate from few observations (GUM G.4); left out where it is taken as exact. */
  degreesOfFreedom?: number;
  /** What the same cause does to the factor G of the BED. */
  leaCatcheside?: {
    /** Relative standard uncertainty of G. */
    relative: number;
    /** With the dose, -1 to 1. */
    correlation: number;
  };
  /** How it came about, with its numbers; or why it is not stated. */
  basis: string;
}

export const uncertaintyPartLabels: Readonly<Record<UncertaintyPartId, string>> = {
  contour: 'Contour',
  calibration: 'Calibration',
  recovery: 'Recovery (partial volume)',
  'curve-fit': 'Points of the time-activity curve',
  model: 'Model of the time-activity curve',
  'half-life': 'Half-life of a single time point',
  registration: 'Place of the contour on the SPECT',
  mass: 'Density of the kidney',
};
