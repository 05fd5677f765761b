import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import { restoreSegments } from './restoreSegments';

test('a kidney that was deleted from the list of the viewer comes back, the other stays as it is', () => {
  const { context, segmentations } = createMemoryHost();
  segmentations.set('kidneys', {
    segmentationId: 'kidneys',
    segments: { 1: { segmentIndex: 1, label: 'renamed', locked: true } },
    representationData: {},
  });
  restoreSegments(context, 'kidneys');
  expect(segmentations.get('kidneys')!.segments).toEqual({
    1: { segmentIndex: 1, label: 'renamed', locked: true },
    2: { segmentIndex: 2, label: 'Kidney_L' },
  });
});

test('a segmentation that is gone stays gone', () => {
  const { context, segmentations } = createMemoryHost();
  restoreSegments(context, 'kidneys');
  expect(segmentations.size).toBe(0);
});
