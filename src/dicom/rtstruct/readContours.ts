import { DosimetryError } from '../../errors';
import { getNumber } from '../attributes/getNumber';
import { getNumbers } from '../attributes/getNumbers';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { findKidneyRois } from './findKidneyRois';
import type { NamedRoi } from './findKidneyRois';
import type { RtContour, RtStructure } from './types';

/**
 * Reads the contours of one structure (PS3.3 C.8.8.6). If one is damaged and the structure is, or
 * may be, a kidney, the whole set is refused, because the contour would otherwise be treated as not
 * drawn. For another organ the damage is described in the result.
 * @throws MISSING_TAG, INVALID_TAG
 */
export function readContours(
  items: readonly NaturalDataset[],
  roi: Omit<NamedRoi, 'contours'>,
): Pick<RtStructure, 'contours' | 'emptyContours' | 'damage'> {
  try {
    const contours = items.flatMap((item, index) => readContour(item, roi.name, index) ?? []);
    return { contours, emptyContours: items.length - contours.length };
  } catch (error) {
    if (!(error instanceof DosimetryError) || mayBeKidney(roi)) {
      throw error;
    }
    return { contours: [], damage: `${error.what} ${error.why}` };
  }
}

function mayBeKidney(roi: NamedRoi): boolean {
  const { right, left, ambiguous, contradictory } = findKidneyRois([roi]);
  return Boolean(right ?? left) || ambiguous.length + contradictory.length > 0;
}

/** Undefined for a contour that states that it has no points. */
function readContour(item: NaturalDataset, name: string, index: number): RtContour | undefined {
  const values = getNumbers(item, 'ContourData');
  const declared = getNumber(item, 'NumberOfContourPoints');
  if (values.length === 0 && !declared) {
    return undefined;
  }
  if (values.length === 0) {
    throw new DosimetryError('MISSING_TAG', {
      what: `Contour ${index + 1} of "${name}" has lost its points.`,
      why: `ContourData is missing or empty where NumberOfContourPoints is ${declared}.`,
      next: 'Export the structure set again from the system that made it.',
    });
  }
  if (values.length % 3 !== 0 || (declared !== undefined && declared * 3 !== values.length)) {
    throw new DosimetryError('INVALID_TAG', {
      what: `Contour ${index + 1} of "${name}" is damaged.`,
      why: `It should have ${declared ?? 'whole'} points of three coordinates, but holds ${values.length} numbers.`,
      next: 'Export the structure set again from the system that made it.',
    });
  }
  return {
    geometricType: getString(item, 'ContourGeometricType') ?? 'CLOSED_PLANAR',
    points: Float64Array.from(values),
    referencedSOPInstanceUIDs: getSequence(item, 'ContourImageSequence').flatMap(
      (reference) => getString(reference, 'ReferencedSOPInstanceUID') ?? [],
    ),
  };
}
