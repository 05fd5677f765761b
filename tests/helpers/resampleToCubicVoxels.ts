import type { Vec3, Volume, VolumeGeometry } from '../../src/volume';

/**
 * A concentration on cubic voxels: linear between the centres of the image's voxels, 0 beyond its
 * border. The new grid has the image's axes and its centre; what it holds in all is that of the
 * image exactly.
 *
 * @param edgeMm edge of the new voxels
 */
export function resampleToCubicVoxels(
  image: Volume<Float32Array>,
  edgeMm: number,
): Volume<Float32Array> {
  const { spacingMm } = image;
  const geometry = cubicGrid(image, edgeMm);
  let data = image.data;
  let from: Vec3 = image.dimensions;
  for (const axis of [0, 1, 2]) {
    const to: Vec3 = [...from];
    to[axis] = geometry.dimensions[axis];
    data = alongAxis(data, from, to, axis, edgeMm / spacingMm[axis]);
    from = to;
  }
  const held = (values: Float32Array, voxelMm3: number) =>
    values.reduce((sum, value) => sum + value, 0) * voxelMm3;
  const before = held(image.data, spacingMm[0] * spacingMm[1] * spacingMm[2]);
  const after = held(data, edgeMm ** 3);
  const factor = after === 0 ? 1 : before / after;
  return { ...geometry, data: data.map((value) => value * factor) };
}

/** Covers the image, symmetric about its centre. */
function cubicGrid(image: VolumeGeometry, edgeMm: number): VolumeGeometry {
  const { dimensions: n, spacingMm: s, direction: d, imagePositionPatient: first } = image;
  const dimensions = [0, 1, 2].map((a) => Math.ceil((n[a] * s[a]) / edgeMm - 1e-6)) as Vec3;
  // From the centre of the first old voxel to that of the first new one, along each axis.
  const shift = [0, 1, 2].map((a) => ((n[a] - 1) * s[a] - (dimensions[a] - 1) * edgeMm) / 2);
  return {
    dimensions,
    spacingMm: [edgeMm, edgeMm, edgeMm],
    imagePositionPatient: first.map(
      (mm, row) => mm + shift[0] * d[row] + shift[1] * d[3 + row] + shift[2] * d[6 + row],
    ) as Vec3,
    direction: d,
    frameOfReferenceUID: image.frameOfReferenceUID,
  };
}

function alongAxis(
  data: Float32Array,
  from: Vec3,
  to: Vec3,
  axis: number,
  ratio: number,
): Float32Array {
  const stride = axis === 0 ? 1 : axis === 1 ? from[0] : from[0] * from[1];
  const count = from[axis];
  const start = (count - 1 - (to[axis] - 1) * ratio) / 2;
  const result = new Float32Array(to[0] * to[1] * to[2]);
  for (let n = 0; n < result.length; n++) {
    const place = [n % to[0], Math.floor(n / to[0]) % to[1], Math.floor(n / (to[0] * to[1]))];
    const x = start + place[axis] * ratio;
    place[axis] = 0;
    const line = place[0] + from[0] * (place[1] + from[1] * place[2]);
    const inside = Math.min(count - 1, Math.max(0, x));
    const left = Math.floor(inside);
    const right = Math.min(count - 1, left + 1);
    const share = inside - left;
    // An outer voxel that reaches beyond the image holds activity in its part within only.
    const within = Math.min(x + ratio / 2, count - 0.5) - Math.max(x - ratio / 2, -0.5);
    result[n] =
      (within / ratio) *
      ((1 - share) * data[line + left * stride] + share * data[line + right * stride]);
  }
  return result;
}
