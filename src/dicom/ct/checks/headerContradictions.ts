import { DosimetryError } from '../../../errors';
import { largest, smallest } from '../../../numbers';
import type { VolumeGeometry } from '../../../volume/types';
import { describeInstance } from '../../messages/describeInstance';
import { getNumber } from '../../attributes/getNumber';
import { getStrings } from '../../attributes/getStrings';
import type { NaturalDataset } from '../../types';
import { imageTimes } from '../acquisitions/imageTimes';

/**
 * Largest ratio of thickness to distance of the images, or the inverse: overlaps and gaps are used
 * on purpose, but not of this size.
 */
const thicknessRatio = 4.5;
/**
 * Ratio of the field of view to ReconstructionDiameter: that of padded and cropped images differs
 * from 1, but stays in this range.
 */
const diameterRatio = { lowest: 0.2, highest: 2.5 };
/** Ratio of the sides of a pixel: scanners make squares, reformatted images near-squares. */
const pixelRatio = 1.25;
const oppositeOf: Record<string, string> = { L: 'R', R: 'L', A: 'P', P: 'A', H: 'F', F: 'H' };
/** Letters of PatientOrientation (PS3.3 C.7.6.1.1.1) for the positive directions of LPS. */
const positive = ['L', 'P', 'H'];
const negative = ['R', 'A', 'F'];

/** Longest duration of any scan. */
const longScanSeconds = 3600;

/**
 * Compares the header values that affect positions and pixel values with the geometry that was
 * found.
 * @param images bottom to top
 * @returns warnings
 * @throws IMPLAUSIBLE_GEOMETRY where the field of view does not fit the ReconstructionDiameter at
 *   all
 */
export function headerContradictions(
  images: readonly NaturalDataset[],
  geometry: VolumeGeometry,
): string[] {
  checkDiameter(images, geometry);
  return [
    ...orientationWarnings(images, geometry),
    ...pixelWarnings(geometry),
    ...spacingWarnings(images, geometry),
    ...thicknessWarnings(images, geometry),
    ...rescaleWarnings(images),
    ...timeWarnings(images),
  ];
}

function checkDiameter(images: readonly NaturalDataset[], geometry: VolumeGeometry): void {
  const { dimensions, spacingMm } = geometry;
  const field = Math.max(dimensions[0] * spacingMm[0], dimensions[1] * spacingMm[1]);
  const odd = images.find((image) => {
    const ratio = field / (getNumber(image, 'ReconstructionDiameter') || field);
    return ratio < diameterRatio.lowest || ratio > diameterRatio.highest;
  });
  if (odd) {
    throw new DosimetryError('IMPLAUSIBLE_GEOMETRY', {
      what: 'The pixel spacing contradicts the field of view.',
      why: `The ${describeInstance(odd)} has a ReconstructionDiameter of ${getNumber(odd, 'ReconstructionDiameter')} mm, but ${dimensions[0]} x ${dimensions[1]} pixels of ${spacingMm[0]} x ${spacingMm[1]} mm make ${field.toFixed(0)} mm.`,
      next: 'Export the original images again: one of the two was altered.',
    });
  }
}

/**
 * PatientOrientation names the sides of rows and columns, and ImageOrientationPatient gives them as
 * numbers; the two must agree.
 */
function orientationWarnings(
  images: readonly NaturalDataset[],
  { direction }: VolumeGeometry,
): string[] {
  const contradicts = images.filter((image) =>
    getStrings(image, 'PatientOrientation')
      .slice(0, 2)
      .some((text, axis) => {
        const cosines = direction.slice(3 * axis, 3 * axis + 3);
        const main = cosines.findIndex((cosine) => Math.abs(cosine) > 0.8);
        if (main < 0) {
          return false;
        }
        const letter = (cosines[main] > 0 ? positive : negative)[main];
        return text.toUpperCase().startsWith(oppositeOf[letter]);
      }),
  );
  return contradicts.length === 0
    ? []
    : [
        `PatientOrientation is ${getStrings(contradicts[0], 'PatientOrientation').join('\\')} in ${contradicts.length} of ${images.length} images, the opposite of ImageOrientationPatient: left and right may be exchanged. ImageOrientationPatient was used.`,
      ];
}

function pixelWarnings({ spacingMm: [x, y] }: VolumeGeometry): string[] {
  return Math.max(x / y, y / x) > pixelRatio
    ? [
        `The pixels are not square (${x} x ${y} mm), as a scanner makes them: check that lengths in both directions are right.`,
      ]
    : [];
}

function spacingWarnings(
  images: readonly NaturalDataset[],
  { spacingMm }: VolumeGeometry,
): string[] {
  const stated = images
    .map((image) => Math.abs(getNumber(image, 'SpacingBetweenSlices') ?? 0))
    .find((mm) => mm > 0 && Math.abs(mm - spacingMm[2]) > 0.1 * spacingMm[2]);
  return stated === undefined
    ? []
    : [
        `SpacingBetweenSlices says ${stated} mm, but the images lie ${Number(spacingMm[2].toFixed(3))} mm apart by their positions, which were used: images may be missing, or the positions altered.`,
      ];
}

function thicknessWarnings(
  images: readonly NaturalDataset[],
  { spacingMm }: VolumeGeometry,
): string[] {
  const stated = images
    .map((image) => getNumber(image, 'SliceThickness') ?? 0)
    .find((mm) => mm > 0 && Math.max(mm / spacingMm[2], spacingMm[2] / mm) > thicknessRatio);
  return stated === undefined
    ? []
    : [
        `SliceThickness is ${stated} mm, but the images lie ${Number(spacingMm[2].toFixed(3))} mm apart by their positions, which were used: check that volumes and lengths are right.`,
      ];
}

/**
 * A scanner writes one scale for a series. Images with different scales are each read with their
 * own.
 */
function rescaleWarnings(images: readonly NaturalDataset[]): string[] {
  return ['RescaleIntercept', 'RescaleSlope'].flatMap((keyword) => {
    const values = images.map((image) => getNumber(image, keyword) ?? 0);
    const low = smallest(values);
    const high = largest(values);
    return high - low > 1e-6 * Math.max(1, Math.abs(high))
      ? [
          `${keyword} differs between the images (${low} to ${high}); each was read with its own. Check that the slices look alike.`,
        ]
      : [];
  });
}

function timeWarnings(images: readonly NaturalDataset[]): string[] {
  const times = imageTimes(images, 'Acquisition').filter((time) => time !== undefined);
  const span = largest(times) - smallest(times);
  return span > longScanSeconds
    ? [
        `The images were acquired over ${(span / 3600).toFixed(1)} hours by their acquisition dates and times: they may be of several scans.`,
      ]
    : [];
}
