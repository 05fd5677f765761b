import { DosimetryError } from '../../errors';
import type { VolumeGeometry } from '../../volume';
import { checkSamePatient } from '../patient/checkSamePatient';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import type { CtReference, NaturalDataset } from '../types';
import { readSeg } from './readSeg';
import type { SegLabelmap } from './readSeg';
import type { SegSegmentInfo } from './readSegments';

/** A CT read from files, or a grid alone, which has no references to compare. */
export type SegmentedCt = (CtReference & { volume: VolumeGeometry }) | { volume: VolumeGeometry };

/**
 * Draws the kidneys of a segmentation (right 1, left 2) on the grid of a CT, after comparing
 * patient and series with those of the CT.
 * @throws NO_KIDNEY_ROI, DUPLICATE_ROI (two segments are the same kidney), MIXED_PATIENT, and as
 *   readSeg
 */
export function drawKidneySegments(dataset: NaturalDataset, ct: SegmentedCt): SegLabelmap {
  if ('dataset' in ct) {
    checkSamePatient(
      getString(ct.dataset, 'PatientID'),
      getString(dataset, 'PatientID'),
      'The segmentation',
    );
  }
  const drawn = readSeg(dataset, ct.volume);
  checkHasKidney(drawn.segments);
  return { ...drawn, notes: [...seriesNotes(dataset, ct), ...drawn.notes] };
}

function checkHasKidney(segments: readonly SegSegmentInfo[]): void {
  const names = (some: readonly SegSegmentInfo[]) =>
    some.map(({ segmentNumber, label }) => `"${label}" (segment ${segmentNumber})`).join(', ');
  const kidneys = segments.filter(({ side }) => side !== undefined);
  if (kidneys.length === 0) {
    throw new DosimetryError('NO_KIDNEY_ROI', {
      what: 'No segment is a right or a left kidney.',
      why: `The segmentation has ${names(segments) || 'no segments'}.`,
      next: 'Code or name the segments as right and left kidney.',
    });
  }
}

/** ReferencedSeriesSequence (PS3.3 C.8.20.2, A.51) names the images that were segmented. */
function seriesNotes(dataset: NaturalDataset, ct: SegmentedCt): string[] {
  const series = 'dataset' in ct ? getString(ct.dataset, 'SeriesInstanceUID') : undefined;
  const referenced = getSequence(dataset, 'ReferencedSeriesSequence').flatMap(
    (item) => getString(item, 'SeriesInstanceUID') ?? [],
  );
  return series !== undefined && referenced.length > 0 && !referenced.includes(series)
    ? ['The segmentation was made on other images of the same frame of reference, not on this CT.']
    : [];
}
