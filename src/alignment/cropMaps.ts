import type { AnatomyMaps } from './anatomyMaps';

/** The slices of the maps between two heights (LPS mm); at least one slice. */
export function cropMaps(maps: AnatomyMaps, lowMm: number, highMm: number): AnatomyMaps {
  const { geometry, bone, lung, covered } = maps;
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const spacing = geometry.spacingMm[2];
  const first = Math.min(nz - 1, Math.max(0, Math.floor((lowMm - oz) / spacing)));
  const last = Math.min(nz - 1, Math.max(first, Math.ceil((highMm - oz) / spacing)));
  const cut = (values: Float32Array): Float32Array =>
    values.subarray(first * nx * ny, (last + 1) * nx * ny);
  return {
    geometry: {
      ...geometry,
      dimensions: [nx, ny, last - first + 1],
      imagePositionPatient: [ox, oy, oz + first * spacing],
    },
    bone: cut(bone),
    lung: cut(lung),
    covered: cut(covered),
  };
}
