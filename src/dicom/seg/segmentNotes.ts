import type { SegSegmentInfo } from './readSegments';

export interface DrawnSegments {
  segments: readonly SegSegmentInfo[];
  /** Label of each SegmentNumber; undefined where it is left out. */
  labels: ReadonlyMap<number, number | undefined>;
  /** Segment numbers with at least one pixel. */
  drawn: ReadonlySet<number>;
  /** Pixel values of a label map for which there is no segment. */
  unnamed: ReadonlySet<number>;
}

/** Segments that are not in the labelmap although a user may expect them there, as sentences. */
export function segmentNotes({ segments, labels, drawn, unnamed }: DrawnSegments): string[] {
  const names = (some: readonly SegSegmentInfo[]) =>
    some.map(({ label, segmentNumber }) => `"${label}" (segment ${segmentNumber})`).join(', ');
  const isLabelled = ({ segmentNumber }: SegSegmentInfo) => labels.get(segmentNumber) !== undefined;
  // A third segment with both kidneys together is common, and leaving it out needs no remark.
  const isMissing = (['right', 'left'] as const).some(
    (side) => !segments.some((one) => one.side === side),
  );
  const doubtful = segments.filter((one) => isMissing && one.isDoubtfulKidney && !isLabelled(one));
  const empty = segments.filter((one) => isLabelled(one) && !drawn.has(one.segmentNumber));
  return [
    ...(doubtful.length > 0
      ? [`Which kidney ${names(doubtful)} shows is not clear; it was left out.`]
      : []),
    ...(empty.length > 0 ? [`The segmentation has no pixels of ${names(empty)}.`] : []),
    ...(unnamed.size > 0
      ? [
          `Pixels of value ${[...unnamed].slice(0, 5).join(', ')} belong to no segment; they were left out.`,
        ]
      : []),
  ];
}
