import { referencedInstances } from './referencedInstances';

describe('referencedInstances', () => {
  it('names every instance once, without frame numbers, in the order of slices', () => {
    const slice = (uid: string, frame?: number) => ({
      ReferencedSOPClassUID: '1.2',
      ReferencedSOPInstanceUID: uid,
      ...(frame && { ReferencedFrameNumber: frame }),
    });
    expect(referencedInstances([slice('b', 2), slice('b', 1), slice('a')])).toEqual([
      slice('b'),
      slice('a'),
    ]);
  });
});
