import fc from 'fast-check';
import type { Vec3 } from '../volume';
import { createVoxelKernel } from './createVoxelKernel';
import { ownKernel } from './ownKernel';
import { octantSum } from './octantSum';
import type { PointKernel } from './pointKernel';
import { pointKernelOfTable } from './pointKernelOfTable';
import { pointKernelOnGrid } from './pointKernelOnGrid';
import type { VoxelKernel } from './voxelKernel';

const lu177Kernel = ownKernel('177Lu');
/** Electrons alone, all of which go 1 mm, in any direction. */
const oneMillimetre: PointKernel = {
  ...lu177Kernel,
  electronKeV: 100,
  // Means of |x|, |x y|, |x y z| over a sphere.
  electronSpread: {
    type: 'moments',
    momentsMm: [1 / 2, 2 / (3 * Math.PI), 1 / (4 * Math.PI)],
  },
  photonKeVPerMm: [0],
  photonRadiiMm: [1],
  reachMm: 10,
};

describe('pointKernelOnGrid', () => {
  it('brings a table that ends beside its source voxel to other voxels, with all its energy', () => {
    const values = [0.2, 0.0003, 0.0003, 0, 0.0003, 0, 0, 0];
    const table = createVoxelKernel({
      name: 'small',
      radionuclide: '177Lu',
      source: 'test',
      voxelMm: 4.8,
      densityGPerMl: 1.05,
      rows: values.map((value, n) => [n & 1, (n >> 1) & 1, n >> 2, value]),
    });
    const kernel = pointKernelOfTable(table);
    const { octantKeV, halfWidths } = pointKernelOnGrid(kernel, [4.42, 4.42, 4.42]);
    expect(octantKeV.every(Number.isFinite)).toBe(true);
    expect(octantSum(octantKeV, halfWidths) / kernel.electronKeV).toBeCloseTo(1, 6);
  });

  it('moves electrons through faces, edges and corners as drawing them does', () => {
    const spacing: Vec3 = [3, 4, 5];
    const { octantKeV, halfWidths } = pointKernelOnGrid(oneMillimetre, spacing);
    const at = (i: number, j: number, k: number) =>
      octantKeV[i + (halfWidths[0] + 1) * (j + (halfWidths[1] + 1) * k)];
    // Even directions and even starts over the voxel, by steps that never meet.
    const steps = [0.8812715, 0.7766399, 0.6844302, 0.6031687, 0.5315556];
    const found = new Map<string, number>();
    const draws = 100_000;
    for (let n = 1; n <= draws; n++) {
      const [u, v, ...start] = steps.map((step) => (n * step) % 1);
      const z = 2 * u - 1;
      const rho = Math.sqrt(1 - z * z);
      const direction = [rho * Math.cos(2 * Math.PI * v), rho * Math.sin(2 * Math.PI * v), z];
      const key = start
        .map((share, axis) => Math.abs(Math.floor(share + direction[axis] / spacing[axis])))
        .join();
      found.set(key, (found.get(key) ?? 0) + 100 / draws);
    }
    for (const [key, mirrored] of [
      ['0,0,0', 1],
      ['1,0,0', 2],
      ['0,1,0', 2],
      ['0,0,1', 2],
      ['1,1,0', 4],
    ] as const) {
      const [i, j, k] = key.split(',').map(Number);
      expect(Math.abs(mirrored * at(i, j, k) - found.get(key)!)).toBeLessThan(0.15);
    }
    expect(octantSum(octantKeV, halfWidths)).toBeCloseTo(100, 9);
  });

  it('gives a voxel far away the energy of a point, and its neighbours that of their volume', () => {
    const { octantKeV, halfWidths } = pointKernelOnGrid(lu177Kernel, [4.8, 4.8, 4.8]);
    const width = halfWidths[0] + 1;
    // 20 voxels are 96 mm; 0.1302 keV/mm there.
    const expected = (0.1302 * 4.8 ** 3) / (4 * Math.PI * 96 ** 2);
    expect(octantKeV[20] / expected).toBeCloseTo(1, 2);
    expect(octantKeV[20 * width]).toBeCloseTo(octantKeV[20], 12);
  });

  it('leaves the same energy in voxels of any size', () => {
    const inCubes = pointKernelOnGrid(lu177Kernel, [4, 4, 4]);
    const expected = octantSum(inCubes.octantKeV, inCubes.halfWidths);
    const edge = fc.double({ min: 2, max: 8, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(edge, edge, edge), (spacing) => {
        const { octantKeV, halfWidths } = pointKernelOnGrid(lu177Kernel, spacing);
        const sum = octantSum(octantKeV, halfWidths);
        // Half a voxel more or less of reach.
        expect(Math.abs(sum / expected - 1)).toBeLessThan(0.005);
      }),
      { numRuns: 8 },
    );
  });

  it('refuses voxels that electrons cross where only their moments are known', () => {
    expect(() => pointKernelOnGrid(oneMillimetre, [1.2, 4, 4])).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', why: expect.stringMatching(/1\.5 mm/) }),
    );
  });
});

function firstMoment({ electronSpread, electronKeV }: PointKernel): number {
  return electronSpread.type === 'moments'
    ? electronSpread.momentsMm[0]
    : electronSpread.shells.reduce((sum, [mm, keV]) => sum + (mm / 2) * keV, 0) / electronKeV;
}

describe('pointKernelOfTable', () => {
  it('finds the point kernel that a table was made from', () => {
    const { octantKeV } = pointKernelOnGrid({ ...lu177Kernel, reachMm: 60 }, [4.8, 4.8, 4.8]);
    const toDose = 1.602176634e-16 / 1e-9 / (4.8 ** 3 * 1e-6);
    const table: VoxelKernel = {
      name: 'Test',
      radionuclide: '177Lu',
      source: 'this test',
      voxelMm: 4.8,
      densityGPerMl: 1,
      halfWidth: 12,
      octantMGyPerMBqS: octantKeV.map((keV) => keV * toDose),
    };
    const found = pointKernelOfTable(table);
    expect(found.electronKeV / lu177Kernel.electronKeV).toBeCloseTo(1, 2);
    // The mean of |x| over a sphere is half its radius.
    expect(firstMoment(found) / firstMoment(lu177Kernel)).toBeCloseTo(1, 1);
    for (const edge of [3, 3.9, 4.42, 6]) {
      const direct = pointKernelOnGrid({ ...lu177Kernel, reachMm: 60 }, [edge, edge, edge]);
      const again = pointKernelOnGrid(found, [edge, edge, edge]);
      const width = direct.halfWidths[0] + 1;
      for (const [n, share] of [
        [0, 0.002],
        [1, 0.01],
        [3, 0.06],
        [3 + 3 * width, 0.06],
      ]) {
        expect(Math.abs(again.octantKeV[n] / direct.octantKeV[n] - 1)).toBeLessThan(share);
      }
    }
  });
});
