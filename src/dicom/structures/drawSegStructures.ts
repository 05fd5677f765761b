import { cropToLabel, structureKind } from '../../labels';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import { readSeg, readSegments } from '../seg';
import type { SegSegmentInfo } from '../seg';
import { functionalGroup } from '../series/functionalGroup';
import type { NaturalDataset } from '../types';
import { segGrid } from './segGrid';
import type { StructureContours } from './structureSet';
import { uniqueNames } from './uniqueNames';

/** Label Map Segmentation Storage: a pixel has one segment. */
const labelmapClass = '1.2.840.10008.5.1.4.1.1.66.7';
const mostLabels = 255;

/**
 * Every segment of a segmentation by itself, on the voxels that it was drawn on, whatever the grid
 * of the CT.
 * @throws as readSeg and segGrid
 */
export function drawSegStructures(dataset: NaturalDataset): StructureContours {
  const segments = readSegments(dataset);
  const names = uniqueNames(
    segments.map(({ label }) => label),
    'Segment without a name',
  );
  const gridOf = segGrid(dataset);
  const result: StructureContours = { structures: [], leftOut: [], notes: [] };
  for (const pass of passesOf(dataset, segments)) {
    const grid = pass.frames.length > 0 ? gridOf(pass.frames) : undefined;
    const labelOf = ({ segmentNumber }: SegSegmentInfo): number | undefined => {
      const n = pass.segments.findIndex((one) => one.segmentNumber === segmentNumber);
      return n < 0 ? undefined : n + 1;
    };
    const drawn = grid && readSeg(dataset, grid, { labelOf });
    pass.segments.forEach((segment, n) => {
      const name = names[segments.indexOf(segment)];
      const contour = drawn && cropToLabel(drawn.labelmap, n + 1);
      if (!contour) {
        result.leftOut.push({ name, why: 'It has no voxel.' });
        return;
      }
      const { code, side, isDoubtfulKidney } = segment;
      result.structures.push({
        name,
        kind: structureKind(name, code),
        ...(code && { code }),
        isKidney: side !== undefined || isDoubtfulKidney === true,
        contour,
      });
    });
  }
  return result;
}

/** Segments that may be drawn into one labelmap, with the frames that they are in. */
function passesOf(
  dataset: NaturalDataset,
  segments: readonly SegSegmentInfo[],
): { segments: SegSegmentInfo[]; frames: number[] }[] {
  const [shared = {}] = getSequence(dataset, 'SharedFunctionalGroupsSequence');
  const perFrame = getSequence(dataset, 'PerFrameFunctionalGroupsSequence');
  if (getString(dataset, 'SOPClassUID') === labelmapClass) {
    const all = perFrame.map((_, n) => n);
    return Array.from({ length: Math.ceil(segments.length / mostLabels) }, (_, n) => ({
      segments: segments.slice(n * mostLabels, (n + 1) * mostLabels),
      frames: all,
    }));
  }
  const segmentOf = perFrame.map((frame) =>
    getNumber(
      functionalGroup(frame, shared, 'SegmentIdentificationSequence'),
      'ReferencedSegmentNumber',
    ),
  );
  return segments.map((segment) => ({
    segments: [segment],
    frames: perFrame.flatMap((_, n) => (segmentOf[n] === segment.segmentNumber ? [n] : [])),
  }));
}
