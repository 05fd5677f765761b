import type { Vec3, VolumeGeometry } from '.';
import { checkPlausibleGeometry } from '.';

function grid(dimensions: Vec3, spacingMm: Vec3, coronal = false): VolumeGeometry {
  return {
    dimensions,
    spacingMm,
    imagePositionPatient: [0, 0, 0],
    direction: coronal ? [1, 0, 0, 0, 0, -1, 0, 1, 0] : [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
}

const codeOf = (geometry: VolumeGeometry): string => {
  try {
    checkPlausibleGeometry(geometry);
    return 'good';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** What is in use, from small children to whole bodies. */
const real: [string, VolumeGeometry][] = [
  ['abdomen', grid([512, 512, 64], [1.03, 1.03, 3])],
  ['SPECT/CT low dose', grid([512, 512, 90], [0.98, 0.98, 5])],
  ['coarse', grid([108, 70, 90], [3.906, 3.906, 4.42])],
  ['blocks of 10 mm', grid([32, 32, 20], [10, 10, 5])],
  ['newborn', grid([512, 512, 120], [0.2, 0.2, 1])],
  ['wide bore', grid([512, 512, 200], [1.56, 1.56, 3])],
  ['whole body', grid([512, 512, 2000], [0.98, 0.98, 1])],
  ['whole body coronal', grid([512, 1800, 120], [1, 1, 2], true)],
  ['thick', grid([512, 512, 30], [0.9, 0.9, 10])],
];

describe('checkPlausibleGeometry', () => {
  it.each(real)('lets pass: %s', (_name, geometry) => expect(codeOf(geometry)).toBe('good'));

  const scaled = (geometry: VolumeGeometry, factor: number, axes: number[]): VolumeGeometry => ({
    ...geometry,
    spacingMm: geometry.spacingMm.map((mm, axis) =>
      axes.includes(axis) ? mm * factor : mm,
    ) as Vec3,
  });

  // Axial ones: of a coronal one the stack may stand in for the image, and ReconstructionDiameter
  // tells.
  it.each(real.filter(([name]) => !/newborn|coronal/.test(name)))(
    'refuses pixels ten times as large or small: %s',
    (_name, geometry) => {
      for (const factor of [10, 0.1]) {
        expect(codeOf(scaled(geometry, factor, [0, 1]))).toBe('IMPLAUSIBLE_GEOMETRY');
        expect(codeOf(scaled(geometry, factor, [0, 1, 2]))).toBe('IMPLAUSIBLE_GEOMETRY');
      }
    },
  );

  it.each<[string, VolumeGeometry, string]>([
    ['slices ten times as far', grid([512, 512, 64], [1, 1, 30]), 'IMPLAUSIBLE_GEOMETRY'],
    ['3 m long', grid([512, 512, 300], [1, 1, 10]), 'IMPLAUSIBLE_GEOMETRY'],
    ['no number', grid([512, 512, 64], [1, NaN, 3]), 'IMPLAUSIBLE_GEOMETRY'],
    ['no size', grid([512, 512, 64], [1, 0, 3]), 'IMPLAUSIBLE_GEOMETRY'],
    ['beyond memory', grid([60000, 60000, 3], [0.1, 0.1, 1]), 'TOO_LARGE'],
  ])('refuses %s', (_name, geometry, code) => expect(codeOf(geometry)).toBe(code));
});
