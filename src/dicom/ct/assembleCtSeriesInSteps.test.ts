import { syntheticCtSlices } from '../../../tests/helpers/syntheticCtSlices';
import { assembleCtSeries } from './assembleCtSeries';
import { assembleCtSeriesInSteps } from './assembleCtSeriesInSteps';

describe('assembleCtSeriesInSteps', () => {
  const slices = syntheticCtSlices({ slices: 9 });

  it('gives what assembleCtSeries gives and pauses after every slice', async () => {
    let pauses = 0;
    const series = await assembleCtSeriesInSteps(slices, async () => void pauses++);
    expect(series).toEqual(assembleCtSeries(slices));
    expect(pauses).toBe(9);
  });

  it('stops where the pause throws', async () => {
    let pauses = 0;
    const stopped = assembleCtSeriesInSteps(slices, () => {
      if (++pauses === 3) {
        throw new Error('stop');
      }
      return undefined;
    });
    await expect(stopped).rejects.toThrow('stop');
    expect(pauses).toBe(3);
  });
});
