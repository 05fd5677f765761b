import { readKernels } from '.';

const one = {
  name: 'Soft tissue',
  radionuclide: '177Lu',
  source: 'a table',
  voxelMm: 4.8,
  densityGPerMl: 1,
  // 0.2 x 1e-9 Gy x 0.110592 g: 138 keV a decay, and 6 neighbours more.
  rows: [
    [0, 0, 0, 0.2],
    [1, 0, 0, 0.002],
    [0, 1, 0, 0.002],
    [0, 0, 1, 0.002],
    [1, 1, 0, 0],
    [1, 0, 1, 0],
    [0, 1, 1, 0],
    [1, 1, 1, 0],
  ],
};

describe('readKernels', () => {
  it('takes tables', () => {
    expect(readKernels([])).toEqual([]);
    const [kernel] = readKernels([one]);
    expect(kernel).toMatchObject({ name: 'Soft tissue', voxelMm: 4.8, halfWidth: 1 });
    expect([...kernel.octantMGyPerMBqS.slice(0, 3)]).toEqual([0.2, 0.002, 0.002]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no list', one, /kernels .*a list of at most 20/],
    ['two of a name', [one, one], /kernels\[1\]\.name .*"Soft tissue".*no other kernel/],
    ['another radionuclide', [{ ...one, radionuclide: '18F' }], /kernels\[0\]\.radionuclide/],
    ['a misspelt entry', [{ ...one, voxelSizeMm: 4 }], /kernels\[0\]\.voxelSizeMm/],
    ['no voxel size', [{ ...one, voxelMm: undefined }], /voxelMm .*0\.5 to 20 mm/],
    ['text in a row', [{ ...one, rows: [['0', 0, 0, 1]] }], /rows\[0\]\[0\]/],
    ['a missing row', [{ ...one, rows: one.rows.slice(1) }], /kernels\[0\] .*7 rows/],
    ['another voxel size', [{ ...one, voxelMm: 2.4 }], /kernels\[0\] .*keV a decay/],
  ])('refuses %s', (_, value, message) => {
    expect(() => readKernels(value)).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONFIGURATION',
        message: expect.stringMatching(message),
      }),
    );
  });
});
