/** What one contour of a kidney reads of each dose map. */
export interface ContourReading {
  volumeMl: number;
  /** Map by map, Gy; undefined where no part of the contour lies in the map. */
  meanDosesGy: (number | undefined)[];
  /** Map by map; undefined where the dose of that map is not recovered. */
  recoveryCoefficients: (number | undefined)[];
}

/** The contour that doses are given in, and the same with its border moved. */
export interface KidneyContour {
  own: ContourReading;
  /** With its border moved inwards and outwards by about a voxel. */
  inner: ContourReading;
  outer: ContourReading;
  /** Of a smooth surface. */
  surfaceMm2: number;
  /** Coefficients of `own` with a better and a worse resolution, map by map. */
  atFinerResolution: (number | undefined)[];
  atCoarserResolution: (number | undefined)[];
  fwhmUncertaintyMm: number;
}

/** The network's contours of one kidney at probabilities of 0.3, 0.5 and 0.7. */
export interface ContourBand {
  at03: ContourReading;
  at05: ContourReading;
  at07: ContourReading;
}
