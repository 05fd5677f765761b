import fs from 'node:fs';
import path from 'node:path';
import { parseReferenceAnatomy } from '../../src/alignment';
import type { ReferenceAnatomy } from '../../src/alignment';
import type { Similarity } from '../../src/alignment/similarity';
import { indexToPatientMatrix } from '../../src/volume';
import type { Volume, VolumeGeometry } from '../../src/volume/types';

/** The reference anatomy that the program ships. */
export function shippedReference(): ReferenceAnatomy {
  return parseReferenceAnatomy(
    fs.readFileSync(path.join(__dirname, '../../models/reference-anatomy.bin')),
  );
}

/**
 * Half axes of the body around the kidneys' midpoint, and how far its middle lies in front of that,
 * mm.
 */
const body = { x: 185, y: 130, forwardMm: 25 };

/** A CT whose bones and lungs are the reference's, laid into the patient by a similarity. */
export function ctFromReference(
  { maps }: ReferenceAnatomy,
  { rotation: r, scale, translation: t }: Similarity,
  geometry: VolumeGeometry,
): Volume<Int16Array> {
  const [nx, ny, nz] = geometry.dimensions;
  const [rx, ry, rz] = maps.geometry.dimensions;
  const [ox, oy, oz] = maps.geometry.imagePositionPatient;
  const cell = maps.geometry.spacingMm[0];
  const m = indexToPatientMatrix(geometry);
  const data = new Int16Array(nx * ny * nz);
  let n = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const dx = (m[0] * i + m[1] * j + m[2] * k + m[3] - t[0]) / scale;
        const dy = (m[4] * i + m[5] * j + m[6] * k + m[7] - t[1]) / scale;
        const dz = (m[8] * i + m[9] * j + m[10] * k + m[11] - t[2]) / scale;
        const x = r[0] * dx + r[3] * dy + r[6] * dz;
        const y = r[1] * dx + r[4] * dy + r[7] * dz;
        const z = r[2] * dx + r[5] * dy + r[8] * dz;
        const u = Math.round((x - ox) / cell);
        const v = Math.round((y - oy) / cell);
        const w = Math.round((z - oz) / cell);
        let hu = (x / body.x) ** 2 + ((y + body.forwardMm) / body.y) ** 2 < 1 ? 40 : -1000;
        if (u >= 0 && v >= 0 && w >= 0 && u < rx && v < ry && w < rz) {
          const c = u + rx * (v + ry * w);
          if (maps.bone[c] > 0.03) {
            hu = 180 + 270 * maps.bone[c];
          } else if (maps.lung[c] > 0.5) {
            hu = -850;
          }
        }
        data[n] = Math.round(hu);
      }
    }
  }
  return { ...geometry, data };
}
