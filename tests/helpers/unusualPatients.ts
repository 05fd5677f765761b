import { presets } from '../../demo/phantom/presets';
import { ellipsoid } from '../../demo/phantom/render/ellipsoid';
import type { Painter } from '../../demo/phantom/render/Painter';
import { tissues } from '../../demo/phantom/types';
import type { KidneySpec } from '../../demo/phantom/types';
import { indexToIndexMatrix } from '../../src/volume';
import type { Vec3, VolumeGeometry } from '../../src/volume/types';
import { drawPatient } from './drawPatient';
import type { DrawnPatient } from './drawPatient';
import { rotation } from './testGrids';

/** A row of whole slices, counted from below; negative ends count from above. */
interface Cut {
  from: number;
  to?: number;
}

const [man] = presets;
const [right, left] = man.kidneys;

/** In the right iliac fossa, upright and in front of the wing of the ilium. */
const transplant: KidneySpec = {
  ...right,
  centreMm: [-78, -18, -122],
  radiiMm: { length: 54, width: 30, thickness: 25 },
  coronalTiltDeg: -10,
  sagittalTiltDeg: 0,
  perirenalFatMm: 5,
};

/** About 12 ml each. */
const shrunken = (spec: KidneySpec): KidneySpec => ({
  ...spec,
  radiiMm: { length: 24, width: 13, thickness: 11 },
});

/** Lower poles towards each other, low and close to the spine. */
const horseshoeArm = (spec: KidneySpec): KidneySpec => ({
  ...spec,
  centreMm: [Math.sign(spec.centreMm[0]) * 50, 12, -38],
  radiiMm: { length: 52, width: 27, thickness: 22 },
  coronalTiltDeg: -24,
  hilumTurnDeg: 75,
});

/**
 * Parenchyma in front of spine and great vessels that joins the lower poles; each half is one
 * side's.
 */
const isthmus: Painter = {
  name: 'isthmus',
  tissue: (_d, x) => (x < 0 ? tissues.cortexRight : tissues.cortexLeft),
  soft: false,
  ...ellipsoid([0, -12, -84], [46, 13, 14]),
  hu: 33,
};

/**
 * Synthetic patients that an automatic contour is likely to fail on, by name. Same bytes each time;
 * about a second of one core each.
 */
export const unusualPatients: Record<string, () => DrawnPatient> = {
  usual: () => usual(),
  'left kidney absent': () => drawPatient([right]),
  'no kidney': () => drawPatient([]),
  'transplant, own kidneys absent': () => drawPatient([transplant]),
  'transplant, own kidneys shrunken': () =>
    drawPatient([shrunken(right), shrunken(left), { ...transplant }]),
  horseshoe: () => drawPatient([horseshoeArm(right), horseshoeArm(left)], { over: [isthmus] }),
  'scan begins in the kidneys': () => cut(usual(), { from: 34 }),
  'scan ends in the kidneys': () => cut(usual(), { from: 0, to: 38 }),
  'scan of the chest': () => cut(usual(), { from: 52 }),
  'turned by 15 degrees': () => turned(usual(), [15, 0, 0]),
  'tilted by 15 degrees': () => turned(usual(), [0, 15, 0]),
};

let known: DrawnPatient | undefined;

/** Drawn once. */
function usual(): DrawnPatient {
  known ??= drawPatient([right, left]);
  return known;
}

function cut({ ct, truth }: DrawnPatient, { from, to = ct.dimensions[2] }: Cut): DrawnPatient {
  const [nx, ny] = ct.dimensions;
  const [x, y, z] = ct.imagePositionPatient;
  const geometry: VolumeGeometry = {
    ...ct,
    dimensions: [nx, ny, to - from],
    imagePositionPatient: [x, y, z + from * ct.spacingMm[2]],
  };
  return {
    ct: { ...geometry, data: ct.data.slice(nx * ny * from, nx * ny * to) },
    truth: { ...geometry, data: truth.data.slice(nx * ny * from, nx * ny * to) },
  };
}

/** The same patient, turned on the couch (degrees about z, y, x): closest voxels, air around. */
function turned({ ct, truth }: DrawnPatient, degrees: Vec3): DrawnPatient {
  const angles = degrees.map((v) => (v * Math.PI) / 180);
  const [nx, ny, nz] = ct.dimensions;
  const middle = [0, 1, 2].map(
    (a) => ct.imagePositionPatient[a] + ((ct.dimensions[a] - 1) / 2) * ct.spacingMm[a],
  );
  const direction = rotation(angles[0], angles[1], angles[2]);
  // The scanner's grid in the patient who lies straight.
  const scanner: VolumeGeometry = {
    ...ct,
    direction,
    imagePositionPatient: [0, 1, 2].map((a) =>
      [0, 1, 2].reduce(
        (sum, axis) =>
          sum - direction[3 * axis + a] * ((ct.dimensions[axis] - 1) / 2) * ct.spacingMm[axis],
        middle[a],
      ),
    ) as Vec3,
  };
  const m = indexToIndexMatrix(scanner, ct);
  const hu = new Int16Array(ct.data.length).fill(-1000);
  const labels = new Uint8Array(ct.data.length);
  let n = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const x = Math.round(m[0] * i + m[1] * j + m[2] * k + m[3]);
        const y = Math.round(m[4] * i + m[5] * j + m[6] * k + m[7]);
        const z = Math.round(m[8] * i + m[9] * j + m[10] * k + m[11]);
        if (x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz) {
          const from = x + nx * (y + ny * z);
          hu[n] = ct.data[from];
          labels[n] = truth.data[from];
        }
      }
    }
  }
  return { ct: { ...ct, data: hu }, truth: { ...truth, data: labels } };
}
