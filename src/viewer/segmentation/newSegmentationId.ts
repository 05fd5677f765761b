import type { SegmentationService } from '../host/hostTypes';

/** An id that no segmentation of the viewer has: two may be made within a millisecond. */
export function newSegmentationId(
  service: Pick<SegmentationService, 'getSegmentation'>,
  prefix: string,
): string {
  let time = Date.now();
  while (service.getSegmentation(`${prefix}-${time}`)) {
    time++;
  }
  return `${prefix}-${time}`;
}
