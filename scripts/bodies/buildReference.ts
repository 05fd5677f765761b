import type { AnatomyMaps } from '../../src/alignment/anatomyMaps';
import { extractAnatomyMaps } from '../../src/alignment/extractAnatomyMaps';
import type { ReferenceAnatomy } from '../../src/alignment/referenceAnatomy';
import { applySimilarity } from '../../src/alignment/similarity';
import type { Similarity } from '../../src/alignment/similarity';
import type { Vec3, VolumeGeometry } from '../../src/volume/types';
import { bodyTissues as t, kidneyMidpoint } from './bodyModel';
import type { BodyModel } from './bodyModel';
import { fitLandmarks } from './fitLandmarks';

/** Region of the reference around the kidneys' midpoint, LPS mm. */
const region = { min: [-192, -174, -288], max: [192, 108, 288] };
const renderMm = 3;

/** HU the reference is rendered with: a patient without contrast medium. */
const hounsfield: [number, number][] = [
  [t.air, -1000],
  [t.fat, -100],
  [t.soft, 40],
  [t.muscle, 50],
  [t.corticalBone, 600],
  [t.spongyBone, 170],
  [t.lung, -840],
  [t.kidneyRight, 33],
  [t.kidneyLeft, 33],
  [t.liver, 55],
  [t.spleen, 48],
  [t.blood, 42],
  [t.bowel, 30],
  [t.gas, -900],
  [t.fluid, 5],
  [t.cartilage, 95],
];

/**
 * The mean of several bodies, aligned with each other by the centroids of their bones. Its size is
 * the mean size, its origin the mean of the kidneys' midpoints.
 */
export function buildReference(
  bodies: readonly BodyModel[],
  about: Pick<ReferenceAnatomy, 'name' | 'source' | 'licence'>,
): { reference: ReferenceAnatomy; toBodies: Similarity[] } {
  const identity = (body: BodyModel): Similarity => ({
    rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    scale: 1,
    translation: kidneyMidpoint(body),
  });
  const toBodies = centred(
    bodies,
    bodies.map((body, n) => (n === 0 ? identity(body) : fitBody(bodies[0], body))),
  );
  return { reference: { ...about, maps: meanMaps(bodies, toBodies) }, toBodies };
}

/**
 * Least-squares similarity from the first body's frame (origin: its kidneys' midpoint) to another
 * body, over the bones' centroids that both have.
 */
function fitBody(first: BodyModel, body: BodyModel): Similarity {
  const origin = kidneyMidpoint(first);
  const names = Object.keys(first.landmarks).filter(
    (name) => !name.startsWith('kidney') && name in body.landmarks,
  );
  return fitLandmarks(
    names.map((name) => first.landmarks[name].map((v, axis) => v - origin[axis]) as Vec3),
    names.map((name) => body.landmarks[name]),
    { rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1], scale: 1, translation: kidneyMidpoint(body) },
  );
}

/** Moves the frame to the mean of the kidneys' midpoints and scales it to the mean size. */
function centred(bodies: readonly BodyModel[], transforms: Similarity[]): Similarity[] {
  const size = Math.exp(
    transforms.reduce((sum, { scale }) => sum + Math.log(scale), 0) / transforms.length,
  );
  const mean: Vec3 = [0, 0, 0];
  transforms.forEach(({ rotation: r, scale, translation }, n) => {
    const d = kidneyMidpoint(bodies[n]).map((v, axis) => v - translation[axis]);
    for (let axis = 0; axis < 3; axis++) {
      mean[axis] +=
        (r[axis] * d[0] + r[3 + axis] * d[1] + r[6 + axis] * d[2]) / scale / transforms.length;
    }
  });
  return transforms.map((transform) => ({
    rotation: transform.rotation,
    scale: transform.scale / size,
    translation: applySimilarity(transform, mean),
  }));
}

function meanMaps(bodies: readonly BodyModel[], toBodies: Similarity[]): AnatomyMaps {
  const each = bodies.map((body, n) => mapsInFrame(body, toBodies[n]));
  const { geometry } = each[0];
  const count = each[0].bone.length;
  const mean: AnatomyMaps = {
    geometry,
    bone: new Float32Array(count),
    lung: new Float32Array(count),
    covered: new Float32Array(count),
  };
  for (let n = 0; n < count; n++) {
    for (const { bone, lung, covered } of each) {
      mean.bone[n] += bone[n] * covered[n];
      mean.lung[n] += lung[n] * covered[n];
      mean.covered[n] += covered[n];
    }
    if (mean.covered[n] > 0) {
      mean.bone[n] /= mean.covered[n];
      mean.lung[n] /= mean.covered[n];
      mean.covered[n] /= each.length;
    }
  }
  return mean;
}

/**
 * Bone and lung of one body in the reference's frame; covered is where the label maps have slices.
 */
function mapsInFrame({ tissue, arms }: BodyModel, toBody: Similarity): AnatomyMaps {
  const geometry: VolumeGeometry = {
    dimensions: region.min.map((v, axis) => (region.max[axis] - v) / renderMm + 1) as Vec3,
    spacingMm: [renderMm, renderMm, renderMm],
    imagePositionPatient: region.min as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
  const table = hounsfieldTable();
  const [nx, ny, nz] = geometry.dimensions;
  const [bx, by, bz] = tissue.dimensions;
  const data = new Int16Array(nx * ny * nz).fill(-1000);
  const toIndex = (p: Vec3): number[] =>
    applySimilarity(toBody, p).map((v, axis) =>
      Math.round((v - tissue.imagePositionPatient[axis]) / tissue.spacingMm[axis]),
    );
  let n = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const [x, y, z] = toIndex([
          region.min[0] + renderMm * i,
          region.min[1] + renderMm * j,
          region.min[2] + renderMm * k,
        ]);
        if (x >= 0 && y >= 0 && z >= 0 && x < bx && y < by && z < bz) {
          const b = x + bx * (y + by * z);
          data[n] = arms?.[b] ? -1000 : table[tissue.data[b]];
        }
      }
    }
  }
  const maps = extractAnatomyMaps({ ...geometry, data });
  const [mx, my] = maps.geometry.dimensions;
  for (let cell = 0; cell < maps.covered.length; cell++) {
    const index = [cell % mx, Math.floor(cell / mx) % my, Math.floor(cell / (mx * my))];
    const p = index.map(
      (v, axis) => maps.geometry.imagePositionPatient[axis] + v * maps.geometry.spacingMm[axis],
    ) as Vec3;
    const z = toIndex(p)[2];
    if (z < 0 || z >= bz) {
      maps.covered[cell] = maps.bone[cell] = maps.lung[cell] = 0;
    }
  }
  return maps;
}

function hounsfieldTable(): Int16Array {
  const table = new Int16Array(16);
  hounsfield.forEach(([tissue, hu]) => (table[tissue] = hu));
  return table;
}
