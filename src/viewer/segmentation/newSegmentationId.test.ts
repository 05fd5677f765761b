import type { SegmentationService } from '../host/hostTypes';
import { newSegmentationId } from './newSegmentationId';

describe('newSegmentationId', () => {
  beforeEach(() => void jest.useFakeTimers({ now: 1000 }));
  afterEach(() => void jest.useRealTimers());

  it('takes the next free one within the same millisecond', () => {
    const taken = new Set<string>();
    const service = {
      getSegmentation: (id: string) => (taken.has(id) ? {} : undefined),
    } as Pick<SegmentationService, 'getSegmentation'>;
    const ids = ['a', 'a', 'a', 'b'].map((prefix) => {
      const id = newSegmentationId(service, prefix);
      taken.add(id);
      return id;
    });
    expect(ids).toEqual(['a-1000', 'a-1001', 'a-1002', 'b-1000']);
  });
});
