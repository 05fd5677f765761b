import { createRandom } from '../../demo/phantom/createRandom';
import type { Direction, Vec3 } from '../../src/volume/types';
import { kidneyMidpoint } from './bodyModel';
import type { BodyModel } from './bodyModel';
import { gridAround } from './gridAround';
import { orientations } from './orientations';
import type { ScanSpec } from './renderScan';
import { rotation } from './rotation';

export const fieldsOfView = [
  'whole body',
  'chest-abdomen-pelvis',
  'abdomen',
  'SPECT/CT 390 mm',
] as const;
export type FieldOfView = (typeof fieldsOfView)[number];

export interface RandomScanOptions {
  seed: number;
  field: FieldOfView;
  /** Voxel size in the slice, mm; slices are 2, 3 or 5 mm. Default 3. */
  pixelMm?: number;
  /** No bend and no missing bone: the patient is a moved and scaled copy of the body. */
  similar?: boolean;
}

/** A random patient created from a body model, and a random scan that contains both kidneys. */
export function randomScan(body: BodyModel, options: RandomScanOptions): ScanSpec {
  const { seed, field, pixelMm = 3, similar = false } = options;
  const random = createRandom(seed, 'random scan');
  const chance = (p: number): boolean => random.uniform() < p;
  const scale = random.between(0.85, 1.15);
  const angles = [0, 1, 2].map(() => (random.between(-15, 15) * Math.PI) / 180);
  const turned = rotation(angles[0], angles[1], angles[2]);
  // testGrids gives axes one after the other; a matrix has them as columns.
  const matrix = [0, 1, 2].flatMap((row) => [turned[row], turned[3 + row], turned[6 + row]]);

  const middle = kidneyMidpoint(body);
  const { imagePositionPatient, dimensions, spacingMm } = body.tissue;
  const bodyBottom = scale * (imagePositionPatient[2] - middle[2]);
  const bodyTop = bodyBottom + scale * dimensions[2] * spacingMm[2];
  // Room for the kidneys of a tilted patient.
  const reach = 30 + tiltedReach(body, matrix, scale);
  let bottom: number;
  let top: number;
  if (field === 'whole body') {
    [bottom, top] = [-700, 1000];
  } else if (field === 'chest-abdomen-pelvis') {
    [bottom, top] = [-random.between(300, 360), random.between(280, 340)];
  } else if (field === 'abdomen') {
    [bottom, top] = [-reach - random.between(0, 60), reach + random.between(0, 60)];
  } else {
    const shift = random.between(-1, 1) * Math.max(0, 195 - reach);
    [bottom, top] = [shift - 195, shift + 195];
  }
  bottom = Math.max(bottom, Math.min(bodyBottom, -reach + 20));
  top = Math.min(top, Math.max(bodyTop, reach - 20));

  const sliceMm = [2, 3, 5][Math.floor(random.between(0, 3))];
  const fieldMm = random.between(430, 500);
  const centre: Vec3 = [
    random.between(-20, 20),
    random.between(-200, 60),
    random.between(-900, 900),
  ];
  const direction: Direction = chance(0.4)
    ? orientations['axial, feet first']
    : orientations['axial, head first'];
  const inSlice = Math.round(fieldMm / pixelMm);
  const scanCentre: Vec3 = [
    centre[0] + random.between(-15, 15),
    centre[1] + random.between(-25, 25),
    centre[2] + (top + bottom) / 2,
  ];
  const geometry = gridAround(
    scanCentre,
    [inSlice, inSlice, Math.round((top - bottom) / sliceMm)],
    [pixelMm, pixelMm, sliceMm],
    direction,
  );
  const enhanced = chance(0.4);
  const bended = chance(0.3);
  const holed = chance(0.25);
  const holeAt = random.between(-160, 120);
  const spec: ScanSpec = {
    seed,
    geometry,
    rotation: matrix,
    scale,
    centre,
    scoliosisMm: random.between(8, 25) * (chance(0.5) ? 1 : -1),
    scoliosisLengthMm: random.between(350, 600),
    arms: chance(0.5) ? 'up' : 'down',
    couch: chance(0.8),
    circleMm: chance(0.8) ? fieldMm : 900,
    paddingHounsfield: [-1000, -1024, -2000, -3024][Math.floor(random.between(0, 4))],
    noiseHounsfield: random.between(10, 60),
    hounsfield: {
      spongy: random.between(90, 240),
      cortical: random.between(400, 900),
      blood: enhanced ? random.between(120, 350) : 42,
      kidney: enhanced ? random.between(90, 260) : 33,
      bowel: chance(0.15) ? random.between(150, 320) : 30,
    },
    missingSpine: { from: holeAt, to: holeAt + random.between(30, 110) },
  };
  if (similar || !bended) {
    spec.scoliosisMm = 0;
  }
  if (similar || !holed) {
    delete spec.missingSpine;
  }
  return spec;
}

/** Largest height (mm) of a kidney corner above or below the kidney midpoint after the turn. */
function tiltedReach({ landmarks, ...body }: BodyModel, r: number[], scale: number): number {
  const middle = kidneyMidpoint({ landmarks, ...body });
  let reach = 0;
  for (const side of ['kidneyRight', 'kidneyLeft']) {
    for (let corner = 0; corner < 8; corner++) {
      const [x, y, z] = [0, 1, 2].map(
        (axis) => landmarks[`${side}${(corner >> axis) & 1 ? 'Max' : 'Min'}`][axis] - middle[axis],
      );
      reach = Math.max(reach, Math.abs(scale * (r[6] * x + r[7] * y + r[8] * z)));
    }
  }
  return reach;
}
