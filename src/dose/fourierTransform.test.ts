import { fourierTransform } from './fourierTransform';

describe('fourierTransform', () => {
  it.each([2, 16, 3, 6, 96])('of %s values is the sum that defines it', (size) => {
    const re = Float64Array.from({ length: size }, (_, n) => Math.sin(n * n));
    const im = Float64Array.from({ length: size }, (_, n) => Math.cos(3 * n));
    const [x, y] = [re.slice(), im.slice()];
    fourierTransform(size).run(x, y);
    for (let m = 0; m < size; m++) {
      let [a, b] = [0, 0];
      for (let n = 0; n < size; n++) {
        const angle = (-2 * Math.PI * n * m) / size;
        a += re[n] * Math.cos(angle) - im[n] * Math.sin(angle);
        b += re[n] * Math.sin(angle) + im[n] * Math.cos(angle);
      }
      expect(x[m]).toBeCloseTo(a, 10);
      expect(y[m]).toBeCloseTo(b, 10);
    }
  });
});
