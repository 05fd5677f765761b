import type { Vec3 } from '.';
import { checkImageSize } from '.';

const codeOf = (dimensions: Vec3, spacingMm: Vec3): string => {
  const geometry = {
    dimensions,
    spacingMm,
    imagePositionPatient: [0, 0, 0] as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ],
  };
  try {
    checkImageSize(geometry, 'The image');
    return 'good';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each<[string, Vec3, Vec3]>([
  ['SPECT', [128, 128, 80], [4.8, 4.8, 4.8]],
  ['SPECT with a small matrix', [64, 64, 64], [9.6, 9.6, 9.6]],
  ['PET of a whole body', [400, 400, 800], [2.04, 2.04, 2.5]],
  ['dose grid of a whole body', [120, 60, 180], [10, 10, 10]],
  ['dose grid of one small organ', [8, 8, 8], [1, 1, 1]],
  ['small animal PET', [128, 128, 95], [0.4, 0.4, 0.8]],
  ['single plane', [100, 100, 1], [2.5, 2.5, 3]],
])('%s passes', (_, dimensions, spacing) => {
  expect(codeOf(dimensions, spacing)).toBe('good');
});

test.each<[string, Vec3, Vec3, string]>([
  ['voxels of 200 mm', [64, 64, 64], [200, 20, 20], 'IMPLAUSIBLE_GEOMETRY'],
  ['metres', [64, 64, 64], [0.0048, 0.0048, 0.0048], 'IMPLAUSIBLE_GEOMETRY'],
  ['4 m long', [128, 128, 400], [4.8, 4.8, 10], 'IMPLAUSIBLE_GEOMETRY'],
  ['no numbers', [64, 64, 64], [4, NaN, 4], 'IMPLAUSIBLE_GEOMETRY'],
  ['without end', [65535, 65535, 65535], [0.1, 0.1, 0.1], 'TOO_LARGE'],
])('%s is refused', (_, dimensions, spacing, code) => {
  expect(codeOf(dimensions, spacing)).toBe(code);
});
