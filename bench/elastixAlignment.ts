import type { AnatomyMaps } from '../src/alignment/anatomyMaps';
import type { Vec3 } from '../src/volume/types';

export interface ElastixResult {
  /** Maps a point of the fixed maps to the moving ones, LPS mm. */
  toMoving: (point: Vec3) => Vec3;
  milliseconds: number;
}

type ParameterMap = Record<string, string[]>;

/**
 * Rigid registration of two bone maps by elastix (its default parameters for rigid transforms:
 * mutual information, four resolutions, stochastic gradient descent). It starts with the maps'
 * centres on each other or, where a point is given, with the fixed origin shifted to that point.
 * @returns undefined where the package is not installed
 */
export async function elastixAlignment(
  fixed: AnatomyMaps,
  moving: AnatomyMaps,
  startAt?: Vec3,
): Promise<ElastixResult | undefined> {
  const elastix = await import('@itk-wasm/elastix').catch(() => undefined);
  if (!elastix) {
    return undefined;
  }
  const { parameterMap } = await elastix.defaultParameterMapNode('rigid', {
    numberOfResolutions: 4,
  });
  const parameters: ParameterMap = {
    ...(parameterMap as unknown as ParameterMap),
    WriteResultImage: ['false'],
    // Samples outside the scan are normal here, because scans are shorter than the reference.
    RequiredRatioOfValidSamples: ['0.05'],
    ...(startAt
      ? {}
      : {
          AutomaticTransformInitialization: ['true'],
          AutomaticTransformInitializationMethod: ['GeometricalCenter'],
        }),
  };
  // A start is given by moving the moving image, so that no second transform is needed.
  const shift: Vec3 = startAt ?? [0, 0, 0];
  const start = performance.now();
  const { transformParameterObject } = await elastix.elastixNode([parameters] as never, {
    fixed: image(fixed, [0, 0, 0]) as never,
    moving: image(moving, shift) as never,
  });
  const milliseconds = performance.now() - start;
  const [found] = transformParameterObject as unknown as ParameterMap[];
  const [rx, ry, rz, ...translation] = found.TransformParameters.map(Number);
  const centre = found.CenterOfRotationPoint.map(Number);
  const rotation = eulerZXY(rx, ry, rz);
  return {
    milliseconds,
    toMoving: (point) =>
      [0, 1, 2].map(
        (row) =>
          [0, 1, 2].reduce(
            (sum, a) => sum + rotation[3 * row + a] * (point[a] - centre[a]),
            centre[row] + translation[row],
          ) + shift[row],
      ) as Vec3,
  };
}

function image({ geometry, bone }: AnatomyMaps, shift: Vec3): object {
  return {
    imageType: { dimension: 3, componentType: 'float32', pixelType: 'Scalar', components: 1 },
    name: 'bone',
    origin: geometry.imagePositionPatient.map((v, axis) => v - shift[axis]),
    spacing: geometry.spacingMm,
    direction: new Float64Array(geometry.direction),
    size: geometry.dimensions,
    metadata: new Map(),
    data: bone.map((v) => 100 * v),
  };
}

/**
 * ITK's Euler3DTransform with ComputeZYX off: rotation about y first, then x, then z. Row-major.
 */
function eulerZXY(x: number, y: number, z: number): number[] {
  const [cx, sx, cy, sy, cz, sz] = [x, y, z].flatMap((a) => [Math.cos(a), Math.sin(a)]);
  return [
    cz * cy - sz * sx * sy,
    -sz * cx,
    cz * sy + sz * sx * cy,
    sz * cy + cz * sx * sy,
    cz * cx,
    sz * sy - cz * sx * cy,
    -cx * sy,
    sx,
    cx * cy,
  ];
}
