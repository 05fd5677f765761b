import { gridAround, forEachVoxel, orientations } from '../../tests/helpers/testGrids';
import type { Labelmap, Vec3 } from '../volume';
import { shareInside } from './shareInside';
import { visitOnGrid } from './visitOnGrid';

const centre: Vec3 = [12, -30, 400];
const fine = gridAround(centre, [9, 8, 7], [1, 2, 3], orientations.prone);
// Shifted, so that no centre lies on a border between two voxels.
const coarse = gridAround(
  [12.3, -30.2, 400.1],
  [3, 4, 3],
  [4, 3, 5],
  orientations['axial, head first'],
);

const labelled = (...voxels: number[]): Labelmap => {
  const data = new Uint8Array(9 * 8 * 7);
  voxels.forEach((n) => (data[n] = 2));
  data[5] = 1;
  return { ...fine, data };
};

/** By the definition: of all the grid's voxels, the one whose centre is nearest along each axis. */
function voxelAround(point: Vec3): number {
  let found = -1;
  forEachVoxel(coarse, (middle, n) => {
    const isWithin = middle.every(
      (v, axis) => Math.abs(v - point[axis]) < coarse.spacingMm[axis] / 2,
    );
    found = isWithin ? n : found;
  });
  return found;
}

describe('visitOnGrid', () => {
  it('gives the voxel of the other grid around each centre, and -1 beyond it', () => {
    const all = labelled(...Array.from({ length: 504 }, (_, n) => n).filter((n) => n !== 5));
    const points: Vec3[] = [];
    forEachVoxel(fine, (point, n) => n !== 5 && points.push([...point] as Vec3));
    const visited: number[] = [];
    visitOnGrid(all, 2, coarse, (n) => visited.push(n));
    expect(Int32Array.from(visited)).toEqual(Int32Array.from(points, voxelAround));
    expect(visited).toContain(-1);
  });
});

describe('shareInside', () => {
  it('counts the voxels of the structure that lie in any structure of the other', () => {
    const structure = labelled(100, 200, 201, 350);
    const whole: Labelmap = { ...coarse, data: new Uint8Array(36).fill(3) };
    const only: Labelmap = { ...coarse, data: new Uint8Array(36) };
    const visited: number[] = [];
    visitOnGrid(structure, 2, coarse, (n) => visited.push(n));
    only.data[visited[0]] = 1;
    const inWhole = visited.filter((n) => n >= 0).length / 4;
    expect(shareInside(structure, 2, whole)).toBe(inWhole);
    expect(shareInside(structure, 2, only)).toBe(
      visited.filter((n) => n === visited[0]).length / 4,
    );
  });

  it('is 0 for a structure without voxels', () => {
    expect(shareInside(labelled(), 2, labelled(100))).toBe(0);
  });
});
