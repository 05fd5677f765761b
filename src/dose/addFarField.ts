import type { Vec3 } from '../volume';
import type { CoarseKernel } from './coarseKernel';
import { convolveNodes } from './convolveNodes';
import { nodeCount, nodesOfVoxel } from './nodesOfVoxel';

/**
 * Adds source x coarse kernel to the result: the sources are spread over nodes of double spacing,
 * and the result is taken from them, both linearly.
 * @param onStep is called three times
 */
export function addFarField(
  source: Float32Array,
  dimensions: Vec3,
  kernel: CoarseKernel,
  result: Float32Array,
  onStep: (fraction: number) => void,
): void {
  const nodes = spreadOverNodes(source, dimensions);
  onStep(0.2);
  const far = convolveNodes(nodes, dimensions.map(nodeCount) as Vec3, kernel);
  onStep(0.8);
  takeFromNodes(far, dimensions, result);
  onStep(1);
}

function spreadOverNodes(source: Float32Array, [nx, ny, nz]: Vec3): Float64Array {
  const [mx, my, mz] = [nx, ny, nz].map(nodeCount);
  const nodes = new Float64Array(mx * my * mz);
  const line = new Float64Array(mx);
  for (let k = 0; k < nz; k++) {
    const alongK = nodesOfVoxel(k);
    for (let j = 0; j < ny; j++) {
      const alongJ = nodesOfVoxel(j);
      line.fill(0);
      const row = nx * (j + ny * k);
      for (let i = 0, own = 1; i < nx; i += 2, own++) {
        const even = source[row + i];
        const odd = i + 1 < nx ? source[row + i + 1] : 0;
        line[own - 1] += 0.25 * even;
        line[own] += 0.75 * (even + odd);
        line[own + 1] += 0.25 * odd;
      }
      const oo = mx * (alongJ.own + my * alongK.own);
      const on = mx * (alongJ.own + my * alongK.next);
      const no = mx * (alongJ.next + my * alongK.own);
      const nn = mx * (alongJ.next + my * alongK.next);
      for (let m = 0; m < mx; m++) {
        nodes[oo + m] += 0.5625 * line[m];
        nodes[on + m] += 0.1875 * line[m];
        nodes[no + m] += 0.1875 * line[m];
        nodes[nn + m] += 0.0625 * line[m];
      }
    }
  }
  return nodes;
}

function takeFromNodes(nodes: Float64Array, [nx, ny, nz]: Vec3, result: Float32Array): void {
  const [mx, my] = [nodeCount(nx), nodeCount(ny)];
  const line = new Float64Array(mx);
  for (let k = 0; k < nz; k++) {
    const alongK = nodesOfVoxel(k);
    for (let j = 0; j < ny; j++) {
      const alongJ = nodesOfVoxel(j);
      const oo = mx * (alongJ.own + my * alongK.own);
      const on = mx * (alongJ.own + my * alongK.next);
      const no = mx * (alongJ.next + my * alongK.own);
      const nn = mx * (alongJ.next + my * alongK.next);
      for (let m = 0; m < mx; m++) {
        line[m] =
          0.5625 * nodes[oo + m] +
          0.1875 * (nodes[on + m] + nodes[no + m]) +
          0.0625 * nodes[nn + m];
      }
      const row = nx * (j + ny * k);
      for (let i = 0, own = 1; i < nx; i += 2, own++) {
        const near = 0.75 * line[own];
        result[row + i] += near + 0.25 * line[own - 1];
        if (i + 1 < nx) {
          result[row + i + 1] += near + 0.25 * line[own + 1];
        }
      }
    }
  }
}
