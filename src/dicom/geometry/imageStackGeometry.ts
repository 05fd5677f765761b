import { DosimetryError, type ErrorCode } from '../../errors';
import { countOf } from '../../numbers';
import type { VolumeGeometry } from '../../volume/types';
import { commonPlane } from './commonPlane';
import { imagePlane } from './imagePlane';
import { stackImages } from './stackImages';
import { checkOnePatient } from '../patient/checkOnePatient';
import { describeInstance } from '../messages/describeInstance';
import { getString } from '../attributes/getString';
import { requiredString } from '../attributes/requiredString';
import type { NaturalDataset } from '../types';

export interface ImageStackGeometry {
  geometry: VolumeGeometry;
  /** For each k the index of its image in the given list. */
  order: number[];
  /** Assumptions, as whole sentences: slice positions that are rounded. */
  notes: string[];
  /** Problems that the user must check, as whole sentences. */
  warnings: string[];
}

export interface ImageStackOptions {
  /** Smallest number of images; at least 3, because fewer cannot show a gap. Default 3. */
  minimumImages?: number;
}

/**
 * Geometry of single-frame images of one series in any order, of any modality. i runs along rows, j
 * along columns, k along cross(i, j), whatever the orientation and the order of acquisition.
 * @throws TOO_FEW_SLICES, MIXED_SERIES, MIXED_PATIENT, MIXED_FRAME_OF_REFERENCE, MIXED_GEOMETRY,
 *   MIXED_ORIENTATION, DUPLICATE_SLICE, GANTRY_TILT, MISSING_SLICE, UNEVEN_SPACING,
 *   NOT_PATIENT_GEOMETRY, MISSING_TAG, INVALID_TAG
 */
export function imageStackGeometry(
  datasets: NaturalDataset[],
  options: ImageStackOptions = {},
): ImageStackGeometry {
  const minimum = Math.max(3, options.minimumImages ?? 3);
  if (datasets.length < minimum) {
    throw new DosimetryError('TOO_FEW_SLICES', {
      what: 'The series has too few images.',
      why: `It has ${countOf(datasets.length, 'usable image')}; at least ${minimum} are needed.`,
      next: 'Load the series completely, or choose another one.',
    });
  }
  checkSame(datasets, 'SeriesInstanceUID', 'MIXED_SERIES', 'belong to different series');
  checkOneStudy(datasets);
  const warnings = checkOnePatient(datasets);
  checkSame(
    datasets,
    'FrameOfReferenceUID',
    'MIXED_FRAME_OF_REFERENCE',
    'have different frames of reference',
  );
  const planes = datasets.map(imagePlane);
  const plane = commonPlane(planes, datasets);
  const positions = planes.map(({ position }) => position);
  const { order, sliceSpacingMm, notes } = stackImages(positions, plane.normal, datasets);
  return {
    geometry: {
      dimensions: [plane.columns, plane.rows, order.length],
      spacingMm: [...plane.spacingMm, sliceSpacingMm],
      imagePositionPatient: positions[order[0]],
      direction: [...plane.alongRow, ...plane.alongColumn, ...plane.normal],
      frameOfReferenceUID: requiredString(datasets[0], 'FrameOfReferenceUID'),
    },
    order,
    notes,
    warnings,
  };
}

/** A study may lack a UID, but two different UIDs are refused. */
function checkOneStudy(datasets: NaturalDataset[]): void {
  const uids = datasets.map((dataset) => getString(dataset, 'StudyInstanceUID'));
  const first = uids.findIndex((uid) => uid !== undefined);
  const other = uids.findIndex((uid) => uid !== undefined && uid !== uids[first]);
  if (other >= 0) {
    throw new DosimetryError('MIXED_SERIES', {
      what: 'The images belong to different studies.',
      why: `StudyInstanceUID is ${uids[first]} in the ${describeInstance(datasets[first])}, ${uids[other]} in the ${describeInstance(datasets[other])}.`,
      next: 'Load the images of one study only.',
    });
  }
}

function checkSame(
  datasets: NaturalDataset[],
  keyword: string,
  code: ErrorCode,
  problem: string,
): void {
  const uids = datasets.map((dataset) => requiredString(dataset, keyword));
  const other = uids.findIndex((uid) => uid !== uids[0]);
  if (other >= 0) {
    throw new DosimetryError(code, {
      what: `The images ${problem}.`,
      why: `There are ${new Set(uids).size} values of ${keyword}: ${uids[0]} in the ${describeInstance(datasets[0])}, ${uids[other]} in the ${describeInstance(datasets[other])}.`,
      next: 'Load the images of one series only.',
    });
  }
}
