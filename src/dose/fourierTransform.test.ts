import { fourierTransform } from './fourierTransform';

describe('fourierTransform', () => {
  const sizes = [1, 2, 3, 4, 5, 6, 16, 30, 60, 80, 96];

  it.each(sizes)('of %s values is the sum that defines it, line by line', (size) => {
    // 35 lines, every second value of a grid: more than are worked on at once.
    const [lines, step] = [35, 2];
    const grid = { from: 1, step, lineStep: step * size, lines };
    const re = Float64Array.from({ length: lines * step * size }, (_, n) => Math.sin(n * n));
    const im = Float64Array.from({ length: lines * step * size }, (_, n) => Math.cos(3 * n));
    const [x, y] = [re.slice(), im.slice()];
    fourierTransform(size).run(x, y, grid);
    for (const line of [0, 15, 16, 34]) {
      const at = (n: number) => 1 + step * (size * line + n);
      for (let m = 0; m < size; m++) {
        let [a, b] = [0, 0];
        for (let n = 0; n < size; n++) {
          const angle = (-2 * Math.PI * n * m) / size;
          a += re[at(n)] * Math.cos(angle) - im[at(n)] * Math.sin(angle);
          b += re[at(n)] * Math.sin(angle) + im[at(n)] * Math.cos(angle);
        }
        expect(x[at(m)]).toBeCloseTo(a, 10);
        expect(y[at(m)]).toBeCloseTo(b, 10);
        expect(x[at(m) - 1]).toBe(re[at(m) - 1]);
      }
    }
  });
});
