export interface FourierTransform {
  /**
   * In place, of `size` complex numbers. Forwards the sum has exp(-2 pi i n m / size), and no
   * factor.
   */
  run(re: Float64Array, im: Float64Array): void;
}

/**
 * Fast Fourier transform of a power of two of values (Cooley and Tukey, Math Comp 19:297, 1965).
 * Backwards is the same with re and im exchanged, up to the factor `size`.
 */
export function fourierTransform(size: number): FourierTransform {
  const cos = Float64Array.from({ length: size / 2 }, (_, n) => Math.cos((2 * Math.PI * n) / size));
  const sin = Float64Array.from({ length: size / 2 }, (_, n) => Math.sin((2 * Math.PI * n) / size));
  const bits = Math.log2(size);
  const reversed = Uint32Array.from({ length: size }, (_, n) => {
    let out = 0;
    for (let bit = 0; bit < bits; bit++) {
      out |= ((n >> bit) & 1) << (bits - 1 - bit);
    }
    return out;
  });
  return {
    run(re, im) {
      for (let n = 0; n < size; n++) {
        const m = reversed[n];
        if (m > n) {
          [re[n], re[m]] = [re[m], re[n]];
          [im[n], im[m]] = [im[m], im[n]];
        }
      }
      for (let half = 1; half < size; half *= 2) {
        const step = size / (2 * half);
        for (let start = 0; start < size; start += 2 * half) {
          for (let n = 0; n < half; n++) {
            const a = start + n;
            const b = a + half;
            const c = cos[n * step];
            const s = -sin[n * step];
            const x = re[b] * c - im[b] * s;
            const y = re[b] * s + im[b] * c;
            re[b] = re[a] - x;
            im[b] = im[a] - y;
            re[a] += x;
            im[a] += y;
          }
        }
      }
    },
  };
}
