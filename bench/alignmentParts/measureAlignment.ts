import type { ReferenceAnatomy, RigidAlignment } from '../../src/alignment';
import { registerToReference } from '../../src/alignment';
import { alignedBoxGeometry } from '../../src/contouring/search/alignedBoxGeometry';
import { applySimilarity } from '../../src/alignment/similarity';
import type { Similarity } from '../../src/alignment/similarity';
import { patientToIndexMatrix, transformPoint } from '../../src/volume';
import type { Vec3, Volume } from '../../src/volume/types';
import { kidneyMidpoint } from '../../scripts/bodies/bodyModel';
import type { BodyModel } from '../../scripts/bodies/bodyModel';
import { fitLandmarks } from '../../scripts/bodies/fitLandmarks';
import { benchSpec } from '../benchSpec';

/** Size of the network's box, mm. */
const boxExtentMm: Vec3 = [334, 334, 320];

export interface AlignmentMeasures {
  alignment: RigidAlignment;
  /** Distance of the reference's origin in the patient from the patient's kidney midpoint, mm. */
  midpointErrorMm: number;
  /**
   * Height of the reference's origin above the patient's kidney midpoint, along the body's axis, mm
   * of the body model.
   */
  heightErrorMm: number;
  /**
   * Smallest distance of a corner of the kidneys' bounding boxes from the aligned box's faces, mm;
   * negative outside.
   */
  spareMm: number;
  /**
   * Largest error over centroids and bounding-box corners of the kidneys and the centroids of T11
   * to L5 where these are known, mm. Only for a reference made from this very body, since the
   * points of other bodies lie elsewhere. The patient's size is applied again, since a rigid
   * transform does not contain it.
   */
  worstLandmarkMm: number;
  /**
   * The largest error over the same points that remains when rotation, shift and size are fitted to
   * them by least squares. In a bent patient no rigid transform with a size can be much better.
   */
  bestFitWorstMm: number;
}

/** Aligns a scan of a body model and compares the result with the true positions. */
export function measureAlignment(
  body: BodyModel,
  { ct, toPatient }: { ct: Volume; toPatient: (point: Vec3) => Vec3 },
  reference: ReferenceAnatomy,
): AlignmentMeasures {
  const alignment = registerToReference(ct, reference);
  if (!alignment) {
    throw new Error(`${body.name}: no bone was found`);
  }
  const { referenceToPatient: m, sizeRatio } = alignment;
  const middle = kidneyMidpoint(body);
  const origin: Vec3 = [m[3], m[7], m[11]];
  const names = Object.keys(body.landmarks).filter((name) => /kidney|T1[12]|L\d/.test(name));
  const points = names.map((name) => body.landmarks[name].map((v, a) => v - middle[a]) as Vec3);
  const truth = names.map((name) => toPatient(body.landmarks[name]));
  const found: Similarity = {
    rotation: [...m.slice(0, 3), ...m.slice(4, 7), ...m.slice(8, 11)],
    scale: sizeRatio,
    translation: origin,
  };
  const worst = (similarity: Similarity): number =>
    Math.max(...points.map((p, n) => distance(applySimilarity(similarity, p), truth[n])));
  const bestFit = fitLandmarks(points, truth, found);
  const { rotation: r, scale, translation: t } = bestFit;
  const spareMm = Math.min(
    ...kidneyCorners(body)
      .map(toPatient)
      .map((corner) => spare(alignment, corner)),
  );
  return {
    alignment,
    midpointErrorMm: distance(origin, toPatient(middle)),
    heightErrorMm: origin.reduce((sum, v, a) => sum + r[3 * a + 2] * (v - t[a]), 0) / scale,
    spareMm,
    worstLandmarkMm: worst(found),
    bestFitWorstMm: worst(bestFit),
  };
}

/** Specifies only the extent that the product fills with the network's voxels. */
const boxSpec = benchSpec(
  [128, 128, 64],
  ['background', 'Kidney_R', 'Kidney_L'],
  boxExtentMm.map((extent, axis) => extent / [128, 128, 64][axis]) as Vec3,
);

/** Distance of a point from the nearest face of the network's box, mm; negative outside. */
export function spare(alignment: Pick<RigidAlignment, 'referenceToPatient'>, point: Vec3): number {
  const box = alignedBoxGeometry(alignment, boxSpec);
  const index = transformPoint(patientToIndexMatrix(box), point);
  return Math.min(
    ...index.map(
      (v, axis) => (Math.min(v, box.dimensions[axis] - 1 - v) + 0.5) * box.spacingMm[axis],
    ),
  );
}

function kidneyCorners({ landmarks }: BodyModel): Vec3[] {
  return ['kidneyRight', 'kidneyLeft'].flatMap((side) =>
    Array.from(
      { length: 8 },
      (_, corner) =>
        [0, 1, 2].map(
          (axis) => landmarks[`${side}${(corner >> axis) & 1 ? 'Max' : 'Min'}`][axis],
        ) as Vec3,
    ),
  );
}

function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(...a.map((v, axis) => v - b[axis]));
}
