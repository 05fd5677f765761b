import type { DensityModel } from './densityModel';

/**
 * Density in g/ml from HU: straight lines between the points of the model, constant beyond them.
 * A fixed density ignores its argument.
 */
export function densityFunction(model: DensityModel): (hounsfield: number) => number {
  if (model.method === 'fixed') {
    return () => model.densityGPerMl;
  }
  const { points } = model;
  const last = points.length - 1;
  return (hounsfield) => {
    if (hounsfield <= points[0].hounsfield) {
      return points[0].densityGPerMl;
    }
    for (let n = 1; n <= last; n++) {
      const above = points[n];
      if (hounsfield <= above.hounsfield) {
        const below = points[n - 1];
        const share = (hounsfield - below.hounsfield) / (above.hounsfield - below.hounsfield);
        return below.densityGPerMl + share * (above.densityGPerMl - below.densityGPerMl);
      }
    }
    return points[last].densityGPerMl;
  };
}
