import { gridCorners, patientToIndexMatrix, transformPoint } from '../../volume';
import type { Labelmap, Volume } from '../../volume/types';

const stepMm = 6;
/** Lower than cortical bone and higher than soft tissue; contrast medium in bowel can exceed it. */
const boneHu = 160;
const bodyHu = -300;
/** The spine is searched within this distance of the middle of the body's outline, mm. */
const searchMm = 70;
/** Half the width of a lumbar vertebra with its arch, mm. */
const halfVertebraMm = 24;
/** With less bone than this no spine is recognised, ml. */
const leastBoneMl = 20;

/**
 * Patient x (LPS, mm) of the spine at the height of a region: where bone is most frequent near the
 * middle of the body.
 * @param ct HU, any orientation
 * @param labelmap the kidneys, which are not counted as bone, however enhanced
 * @param zRangeMm lowest and highest patient z examined
 * @returns undefined where no spine is recognised
 */
export function spineX(
  ct: Volume,
  labelmap: Labelmap,
  zRangeMm: readonly [number, number],
): number | undefined {
  const corners = gridCorners(ct);
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis]));
  const [firstX, lastX] = [Math.min(...xs), Math.max(...xs)];
  const columns = Math.floor((lastX - firstX) / stepMm) + 1;
  const bone = new Float64Array(columns);
  let body = 0;
  let bodyX = 0;
  const toIndex = patientToIndexMatrix(ct);
  const [nx, ny, nz] = ct.dimensions;
  const [lastY, lastZ] = [Math.max(...ys), zRangeMm[1]];
  for (let z = zRangeMm[0]; z <= lastZ; z += stepMm) {
    for (let y = Math.min(...ys); y <= lastY; y += stepMm) {
      const start = transformPoint(toIndex, [firstX, y, z]);
      for (let column = 0; column < columns; column++) {
        const i = Math.round(start[0] + column * stepMm * toIndex[0]);
        const j = Math.round(start[1] + column * stepMm * toIndex[4]);
        const k = Math.round(start[2] + column * stepMm * toIndex[8]);
        if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) {
          continue;
        }
        const voxel = i + nx * (j + ny * k);
        const hu = ct.data[voxel];
        if (hu > bodyHu) {
          body++;
          bodyX += column;
          bone[column] += hu > boneHu && labelmap.data[voxel] === 0 ? 1 : 0;
        }
      }
    }
  }
  if (body === 0) {
    return undefined;
  }
  const column = densestColumn(bone, bodyX / body);
  return column === undefined ? undefined : firstX + column * stepMm;
}

/** Centre of the bone in the window, as wide as a vertebra, that holds the most bone. */
function densestColumn(bone: Float64Array, middle: number): number | undefined {
  const half = Math.round(halfVertebraMm / stepMm);
  const reach = searchMm / stepMm;
  let best = { count: 0, column: 0 };
  for (let c = Math.ceil(middle - reach); c <= middle + reach; c++) {
    let count = 0;
    let moment = 0;
    for (let n = Math.max(0, c - half); n <= Math.min(bone.length - 1, c + half); n++) {
      count += bone[n];
      moment += n * bone[n];
    }
    if (count > best.count) {
      best = { count, column: moment / count };
    }
  }
  const isSpine = (best.count * stepMm ** 3) / 1000 >= leastBoneMl;
  return isSpine ? best.column : undefined;
}
