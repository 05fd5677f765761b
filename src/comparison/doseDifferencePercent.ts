/** Mean absorbed doses of one kidney in two contour sets, Gy; missing where a dose is not known. */
export interface ComparedDoses {
  automaticDoseGy?: number;
  referenceDoseGy?: number;
}

/**
 * Automatic minus reference mean dose, as a share of the reference, %; undefined unless both exist.
 */
export function doseDifferencePercent({
  automaticDoseGy,
  referenceDoseGy,
}: ComparedDoses): number | undefined {
  return automaticDoseGy === undefined || !referenceDoseGy
    ? undefined
    : (100 * (automaticDoseGy - referenceDoseGy)) / referenceDoseGy;
}
