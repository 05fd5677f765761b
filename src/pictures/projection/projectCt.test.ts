import { kidneyBlock, kidneyBlockGeometry } from '../../../tests/helpers/kidneyBlock';
import { kidneyCrop } from '../plane/kidneyCrop';
import { projectCt } from './projectCt';

describe('projectCt', () => {
  it('gives the mean over the depth of the kidneys', async () => {
    const { plane, counts } = kidneyBlock();
    const crop = kidneyCrop(plane, counts(), 0)!;
    const slice = (k: number) =>
      k === 3
        ? undefined
        : Float32Array.from(
            { length: 240 },
            (_, n) => (n % 20) + 100 * Math.floor(n / 20) + 10_000 * k,
          );
    const image = await projectCt({
      geometry: kidneyBlockGeometry,
      plane,
      crop,
      slice,
      depth: [3, 5],
    });
    expect([image.columns, image.rows]).toEqual([4, 3]);
    // Mean of j = 3..5 is 4; k 4 on top, then the slice that is not at hand, then k 2.
    expect([...image.values]).toEqual([
      40_404,
      40_405,
      40_406,
      40_407,
      NaN,
      NaN,
      NaN,
      NaN,
      20_404,
      20_405,
      20_406,
      20_407,
    ]);
  });
});
