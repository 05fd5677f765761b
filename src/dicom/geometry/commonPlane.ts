import { DosimetryError } from '../../errors';
import type { Vec3 } from '../../volume/types';
import { cross, dot, length, scale, subtract, unit } from '../../volume/vectors';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';
import type { ImagePlane } from './checkedPlane';
import { tolerances } from './tolerances';

/** The orientation and size that all images of a stack share. */
export type CommonPlane = Omit<ImagePlane, 'position'>;

/**
 * Mean orientation and pixel spacing of a stack whose images agree except for rounding.
 * @throws MIXED_GEOMETRY if matrix or pixel spacing differ, MIXED_ORIENTATION.
 */
export function commonPlane(planes: ImagePlane[], datasets: NaturalDataset[]): CommonPlane {
  const [first] = planes;
  planes.forEach((plane, index) => {
    const image = describeInstance(datasets[index]);
    const reference = describeInstance(datasets[0]);
    checkMatrix(first, plane, image, reference);
    checkOrientation(first, plane, image, reference);
  });
  const alongRow = unit(sum(planes.map((plane) => plane.alongRow)));
  const columns = sum(planes.map((plane) => plane.alongColumn));
  const alongColumn = unit(subtract(columns, scale(alongRow, dot(columns, alongRow))));
  const mean = (axis: 0 | 1): number =>
    planes.reduce((total, plane) => total + (plane.spacingMm[axis] - first.spacingMm[axis]), 0) /
      planes.length +
    first.spacingMm[axis];
  return {
    rows: first.rows,
    columns: first.columns,
    spacingMm: [mean(0), mean(1)],
    alongRow,
    alongColumn,
    normal: cross(alongRow, alongColumn),
  };
}

function checkMatrix(first: ImagePlane, plane: ImagePlane, image: string, reference: string): void {
  const next = 'Load one reconstruction only: images of one matrix and one pixel size.';
  if (plane.rows !== first.rows || plane.columns !== first.columns) {
    throw new DosimetryError('MIXED_GEOMETRY', {
      what: 'The images of the series differ in size.',
      why: `The ${image} has ${plane.columns} x ${plane.rows} pixels, the ${reference} ${first.columns} x ${first.rows}.`,
      next,
    });
  }
  const counts = [plane.columns, plane.rows];
  const drift = Math.max(
    ...counts.map((n, axis) => (n - 1) * Math.abs(plane.spacingMm[axis] - first.spacingMm[axis])),
  );
  if (drift > tolerances.cornerMm) {
    throw new DosimetryError('MIXED_GEOMETRY', {
      what: 'The images of the series differ in pixel spacing.',
      why: `The ${image} has ${plane.spacingMm.join(' x ')} mm, the ${reference} ${first.spacingMm.join(' x ')} mm.`,
      next,
    });
  }
}

function checkOrientation(
  first: ImagePlane,
  plane: ImagePlane,
  image: string,
  reference: string,
): void {
  const shift =
    length(subtract(plane.alongRow, first.alongRow)) * (plane.columns - 1) * plane.spacingMm[0] +
    length(subtract(plane.alongColumn, first.alongColumn)) * (plane.rows - 1) * plane.spacingMm[1];
  if (shift > tolerances.cornerMm) {
    const degrees = (Math.acos(Math.min(1, dot(plane.normal, first.normal))) * 180) / Math.PI;
    throw new DosimetryError('MIXED_ORIENTATION', {
      what: 'The images of the series are not parallel.',
      why: `The planes of the ${image} and of the ${reference} enclose ${degrees.toFixed(2)} degrees, their corners differ by ${shift.toFixed(2)} mm.`,
      next: 'Load the axial reconstruction only, without localizers and reformatted views.',
    });
  }
}

function sum(vectors: Vec3[]): Vec3 {
  return vectors.reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);
}
