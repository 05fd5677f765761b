import { DosimetryError } from '../../errors';
import type { SegSegmentInfo } from './readSegments';

/**
 * Refuses segments of which two are the same kidney: combined, they would form a contour that
 * nobody drew.
 * @throws DUPLICATE_ROI naming them
 */
export function checkSegmentSides(segments: readonly SegSegmentInfo[]): void {
  for (const side of ['right', 'left'] as const) {
    const claims = segments.filter((segment) => segment.side === side);
    if (claims.length > 1) {
      const names = claims.map(
        ({ label, segmentNumber }) => `"${label}" (segment ${segmentNumber})`,
      );
      throw new DosimetryError('DUPLICATE_ROI', {
        what: `Several segments are the ${side} kidney.`,
        why: `Found were ${names.join(', ')}.`,
        next: 'Leave one segment for each kidney.',
      });
    }
  }
}
