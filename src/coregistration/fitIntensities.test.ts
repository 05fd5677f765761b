import { fitIntensities } from './fitIntensities';

const terms = Float64Array.from([1, 1, 2, 1, 4, 1, 8, 1]);
const samples = { points: new Float64Array(12), termCount: 2, terms };

describe('fitIntensities', () => {
  it('fits a factor and a constant', () => {
    const wanted = Float64Array.from([5, 8, 14, 26]);
    const model = fitIntensities(samples, wanted, new Float64Array(4).fill(1))!;
    model.forEach((v, n) => expect(v).toBeCloseTo(wanted[n], 9));
  });

  it('leaves out what has no weight, and still tells it', () => {
    const wanted = Float64Array.from([5, 8, 1000, 26]);
    const model = fitIntensities(samples, wanted, Float64Array.from([1, 1, 0, 1]))!;
    expect(model[2]).toBeCloseTo(14, 9);
  });

  it('gives nothing where no sample counts', () => {
    expect(fitIntensities(samples, new Float64Array(4), new Float64Array(4))).toBeUndefined();
  });
});
