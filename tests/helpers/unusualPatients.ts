import { buildAnatomy } from '../../demo/phantom/anatomy';
import { createRandom } from '../../demo/phantom/createRandom';
import { presets } from '../../demo/phantom/presets';
import { ellipsoid } from '../../demo/phantom/render/ellipsoid';
import type { Painter } from '../../demo/phantom/render/Painter';
import { renderVolume } from '../../demo/phantom/render/renderVolume';
import { tissues } from '../../demo/phantom/types';
import type { KidneySpec } from '../../demo/phantom/types';
import { indexToIndexMatrix } from '../../src/volume';
import type { Labelmap, Vec3, Volume, VolumeGeometry } from '../../src/volume/types';
import { rotation } from './testGrids';

/** A CT and what is truly kidney in it: 1 right, 2 left, whichever side of the body it lies on. */
export interface UnusualPatient {
  ct: Volume<Int16Array>;
  truth: Labelmap;
}

/** A row of whole slices, counted from below; negative ends count from above. */
interface Cut {
  from: number;
  to?: number;
}

const [man] = presets;
const [right, left] = man.kidneys;
const seed = 3;
const noiseHounsfield = 15;
/** Middle of the body at the disc L1/L2, LPS mm. */
const originMm = [4, -148, -612] as const;
const grid: VolumeGeometry = {
  dimensions: [128, 128, 76],
  spacingMm: [3.92, 3.92, 5],
  imagePositionPatient: [-249, -391, -800],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

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
export const unusualPatients: Record<string, () => UnusualPatient> = {
  usual: () => usual(),
  'left kidney absent': () => patient([right]),
  'no kidney': () => patient([]),
  'transplant, own kidneys absent': () => patient([transplant]),
  'transplant, own kidneys shrunken': () =>
    patient([shrunken(right), shrunken(left), { ...transplant }]),
  horseshoe: () => patient([horseshoeArm(right), horseshoeArm(left)], [isthmus]),
  'scan begins in the kidneys': () => cut(usual(), { from: 34 }),
  'scan ends in the kidneys': () => cut(usual(), { from: 0, to: 38 }),
  'scan of the chest': () => cut(usual(), { from: 52 }),
  'turned by 15 degrees': () => turned(usual(), [15, 0, 0]),
  'tilted by 15 degrees': () => turned(usual(), [0, 15, 0]),
};

let known: UnusualPatient | undefined;

/** Drawn once. */
function usual(): UnusualPatient {
  known ??= patient([right, left]);
  return known;
}

function patient(kidneys: KidneySpec[], more: Painter[] = []): UnusualPatient {
  const anatomy = buildAnatomy({ ...man, kidneys }, seed);
  anatomy.painters.push(...more);
  const rendered = renderVolume(anatomy, grid, originMm, seed);
  const random = createRandom(seed, 'unusual patient');
  const data = Int16Array.from(rendered.hu, (hu) =>
    Math.round(hu + noiseHounsfield * random.normal()),
  );
  return { ct: { ...grid, data }, truth: { ...grid, data: rendered.kidneys } };
}

function cut({ ct, truth }: UnusualPatient, { from, to = ct.dimensions[2] }: Cut): UnusualPatient {
  const [nx, ny] = ct.dimensions;
  const [x, y, z] = ct.imagePositionPatient;
  const geometry: VolumeGeometry = {
    ...grid,
    dimensions: [nx, ny, to - from],
    imagePositionPatient: [x, y, z + from * ct.spacingMm[2]],
  };
  return {
    ct: { ...geometry, data: ct.data.slice(nx * ny * from, nx * ny * to) },
    truth: { ...geometry, data: truth.data.slice(nx * ny * from, nx * ny * to) },
  };
}

/** The same patient, turned on the couch (degrees about z, y, x): closest voxels, air around. */
function turned({ ct, truth }: UnusualPatient, degrees: Vec3): UnusualPatient {
  const angles = degrees.map((v) => (v * Math.PI) / 180);
  const [nx, ny, nz] = ct.dimensions;
  const middle = [0, 1, 2].map(
    (a) => ct.imagePositionPatient[a] + ((ct.dimensions[a] - 1) / 2) * ct.spacingMm[a],
  );
  const direction = rotation(angles[0], angles[1], angles[2]);
  // The scanner's grid in the patient who lies straight.
  const scanner: VolumeGeometry = {
    ...grid,
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
  return { ct: { ...grid, data: hu }, truth: { ...grid, data: labels } };
}
