import { contouredSession } from '../../tests/helpers/contouredSession';
import { createLocalJobs } from '../../tests/helpers/createLocalJobs';
import { remeasure } from '../viewer/measuring/remeasure';
import { readLabelmap } from '../viewer/segmentation/readLabelmap';
import { compareKidneyContours } from './compareKidneyContours';
import { exchangeKidneyContours } from './exchangeKidneyContours';
import { restartKidneyContours } from './restartKidneyContours';
import { setKidneySecondReading } from './setKidneySecondReading';

async function setUp() {
  const contoured = contouredSession(createLocalJobs());
  const { host, session, contours, labelmap, size } = contoured;
  await remeasure(host.context, session, contours, []);
  const automatic = labelmap.data.slice();
  // Right kidney: 2 of 6 voxels go in slice 4.
  labelmap.data.fill(0, 4 * size + 2, 4 * size + 4);
  const compare = (other?: string) => compareKidneyContours(host.context, session, { with: other });
  const read = () => readLabelmap(host.context, contours).data;
  return { ...contoured, automatic, compare, read, state: () => session.store.get() };
}

describe('comparing contours', () => {
  it('with those first drawn gives overlap, volumes and the slice that differs', async () => {
    const { compare, state, host } = await setUp();
    await compare('first');
    const { comparison, comparedSegmentationId } = state();
    // 30 voxels were drawn, 28 are left.
    expect(comparison).toMatchObject({
      status: 'ready',
      title: 'Automatic contours',
      compared: {
        kidneys: [
          { side: 'right', dice: expect.closeTo(56 / 58, 9) as number },
          { side: 'left', dice: 1 },
        ],
        slices: [{ k: 4 }],
      },
    });
    expect(host.segmentations.has(comparedSegmentationId!)).toBe(true);
    await compare();
    expect(state().comparison).toEqual({ status: 'none' });
    expect(host.segmentations.has(comparedSegmentationId!)).toBe(false);
  });

  it('the set beside takes the place of the edited one, and back', async () => {
    const { compare, automatic, read, host, session } = await setUp();
    const edited = read().slice();
    await compare('first');
    await exchangeKidneyContours(host.context, session);
    expect(read()).toEqual(automatic);
    await exchangeKidneyContours(host.context, session);
    expect(read()).toEqual(edited);
  });

  it('starting again gives the contours as first drawn', async () => {
    const { automatic, read, host, session, state } = await setUp();
    await restartKidneyContours(host.context, session);
    expect(read()).toEqual(automatic);
    expect(state().result!.edited).toBe(false);
  });
});

describe('a blind second reading', () => {
  it('hides the first, begins at the automatic contours and ends with both', async () => {
    const { automatic, read, host, session, state, size, labelmap } = await setUp();
    const first = read().slice();
    session.review.see([2, 3]);
    await setKidneySecondReading(host.context, session, { step: 'begin' });
    expect(read()).toEqual(automatic);
    expect(state().firstReading!.labelmap.data).toEqual(first);
    expect(state().comparedSegmentationId).toBeUndefined();
    expect(state().seenSlices.size).toBe(0);
    labelmap.data.fill(0, 4 * size + 2, 4 * size + 3);
    await setKidneySecondReading(host.context, session, { step: 'finish' });
    // 28 and 29 voxels, 28 in both.
    expect(state().comparison).toMatchObject({
      status: 'ready',
      title: 'First reading',
      compared: { kidneys: [{ dice: expect.closeTo(56 / 57, 9) as number }, { dice: 1 }] },
    });
    expect(state().firstReading).toBeUndefined();
  });
});
