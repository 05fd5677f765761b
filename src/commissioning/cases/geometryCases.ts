import { kidneyDose } from '../../dose';
import { toDosimetryError } from '../../errors';
import type { Direction, Vec3, VolumeGeometry } from '../../volume';
import type { CaseQuestion } from '../checkCase';
import { axial, gridAboutOrigin } from './axialGrid';
import { drawBody } from './drawBody';
import { linearDose } from './linearDose';

const field = { atOriginGy: 20, gyPerMm: [0.05, -0.08, 0.11] as Vec3 };
/** A body away from the middle, so that an exchanged or turned axis shows. */
const centre: Vec3 = [15, -25, 35];
const halfSides: Vec3 = [8, 10, 12];
const source = 'closed form: a linear dose has its value at the centroid as its mean';
const cos = Math.cos(Math.PI / 7);
const sin = Math.sin(Math.PI / 7);

const doseGrids: [id: string, title: string, grid: VolumeGeometry][] = [
  ['axial', 'axial, 4 mm', gridAboutOrigin([40, 40, 40], [4, 4, 4])],
  ['uneven', 'axial, 3 x 5 x 7 mm', gridAboutOrigin([60, 40, 30], [3, 5, 7])],
  ['downwards', 'slices from head to feet', turned([1, 0, 0, 0, -1, 0, 0, 0, -1])],
  ['prone', 'prone', turned([-1, 0, 0, 0, -1, 0, 0, 0, 1])],
  ['coronal', 'coronal', turned([1, 0, 0, 0, 0, -1, 0, 1, 0])],
  ['oblique', 'turned by 26 degrees', turned([cos, sin, 0, -sin, cos, 0, 0, 0, 1])],
];

/** The dose of a body on dose maps that lie in every way about it. */
export function geometryCases(): CaseQuestion[] {
  const expected = centre.reduce(
    (sum, value, axis) => sum + value * field.gyPerMm[axis],
    field.atOriginGy,
  );
  return [
    ...doseGrids.map(([id, title, grid]): CaseQuestion => ({
      ...{ id: `geometry-${id}`, group: 'geometry', source, expected, unit: 'Gy' },
      title: `Mean dose of a box off the middle, dose map ${title}`,
      tolerance: { relative: 1e-4 },
      find: () => kidneyDose(box(), 1, linearDose(grid, field)).meanDoseGy ?? 'no dose',
    })),
    {
      ...{ id: 'geometry-other-frame', group: 'geometry', expected: 'refused' },
      title: 'A dose map in another frame of reference is refused',
      tolerance: {},
      source: 'DICOM PS3.3 C.7.4.1: frames of reference have no known relation',
      find: refusalOfOtherFrame,
    },
  ];
}

function turned(direction: Direction): VolumeGeometry {
  return gridAboutOrigin([40, 40, 40], [4, 4, 4], direction);
}

function box() {
  return drawBody(gridAboutOrigin([60, 60, 60], [2, 2, 2], axial), (place) =>
    place.every((value, axis) => Math.abs(value - centre[axis]) < halfSides[axis]),
  );
}

function refusalOfOtherFrame(): string {
  const grid = { ...gridAboutOrigin([40, 40, 40], [4, 4, 4]), frameOfReferenceUID: '2.25.99' };
  try {
    const { meanDoseGy } = kidneyDose(box(), 1, linearDose(grid, field));
    return `${meanDoseGy} Gy`;
  } catch (error) {
    const { code } = toDosimetryError(error);
    return code === 'DOSE_NOT_REGISTERED' ? 'refused' : code;
  }
}
