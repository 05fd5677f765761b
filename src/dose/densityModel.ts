/** Density of tissue from its CT number, for the mass of a kidney. */
export type DensityModel =
  /** Straight lines between the points (HU ascending), constant beyond the first and the last. */
  | {
      method: 'ct-density';
      points: { hounsfield: number; densityGPerMl: number }[];
    }
  | { method: 'fixed'; densityGPerMl: number };
