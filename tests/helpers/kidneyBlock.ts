import { createSilhouettes } from '../../src/pictures/projection/createSilhouettes';
import type { Silhouettes } from '../../src/pictures/projection/createSilhouettes';
import { testGeometry } from './testCt';

// Axial CT, feet first in k: row 0 of the picture is the last slice. 2 x 2 x 4 mm.
export const kidneyBlockGeometry = testGeometry({
  dimensions: [20, 12, 10],
  spacingMm: [2, 2, 4],
  imagePositionPatient: [-20, 0, 100],
});

/** A block of the right kidney: i 4..7, j 3..5, k 2..4. */
export function kidneyBlock(): Silhouettes {
  const silhouettes = createSilhouettes(kidneyBlockGeometry);
  for (let k = 2; k <= 4; k++) {
    const labels = new Uint8Array(240);
    for (let j = 3; j <= 5; j++) {
      labels.fill(1, 4 + 20 * j, 8 + 20 * j);
    }
    silhouettes.replaceSlice(k, null, labels);
  }
  return silhouettes;
}
