export interface FourierTransform {
  /**
   * In place, of `size` complex numbers. Forwards the sum has exp(-2 pi i n m / size), and no
   * factor.
   */
  run(re: Float64Array, im: Float64Array): void;
}

/**
 * Fast Fourier transform of 2^n or 3 x 2^n values (Cooley and Tukey, Math Comp 19:297, 1965).
 * Backwards is the same with re and im exchanged, up to the factor `size`.
 */
export function fourierTransform(size: number): FourierTransform {
  return size % 3 === 0 ? threeTransforms(size) : powerOfTwo(size);
}

function powerOfTwo(size: number): FourierTransform {
  const { cos, sin } = circle(size, size / 2);
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
          const [x, y] = [re[n], im[n]];
          re[n] = re[m];
          im[n] = im[m];
          re[m] = x;
          im[m] = y;
        }
      }
      firstStages(re, im, size);
      for (let half = 4; half < size; half *= 2) {
        const step = size / (2 * half);
        for (let n = 0; n < half; n++) {
          const c = cos[n * step];
          const s = -sin[n * step];
          for (let a = n; a < size; a += 2 * half) {
            const b = a + half;
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

/** Stages of one and two values, whose factors are 1 and -i. */
function firstStages(re: Float64Array, im: Float64Array, size: number): void {
  if (size === 1) {
    return;
  }
  if (size === 2) {
    const [x, y] = [re[1], im[1]];
    re[1] = re[0] - x;
    im[1] = im[0] - y;
    re[0] += x;
    im[0] += y;
    return;
  }
  for (let n = 0; n < size; n += 4) {
    const a = re[n] + re[n + 1];
    const b = im[n] + im[n + 1];
    const c = re[n] - re[n + 1];
    const d = im[n] - im[n + 1];
    const e = re[n + 2] + re[n + 3];
    const f = im[n + 2] + im[n + 3];
    const g = re[n + 2] - re[n + 3];
    const h = im[n + 2] - im[n + 3];
    re[n] = a + e;
    im[n] = b + f;
    re[n + 1] = c + h;
    im[n + 1] = d - g;
    re[n + 2] = a - e;
    im[n + 2] = b - f;
    re[n + 3] = c - h;
    im[n + 3] = d + g;
  }
}

/** Every third value is transformed on its own; then the three are put together. */
function threeTransforms(size: number): FourierTransform {
  const third = size / 3;
  const inner = powerOfTwo(third);
  const { cos, sin } = circle(size, size);
  const partsRe = [0, 1, 2].map(() => new Float64Array(third));
  const partsIm = [0, 1, 2].map(() => new Float64Array(third));
  return {
    run(re, im) {
      for (let part = 0; part < 3; part++) {
        for (let n = 0; n < third; n++) {
          partsRe[part][n] = re[3 * n + part];
          partsIm[part][n] = im[3 * n + part];
        }
        inner.run(partsRe[part], partsIm[part]);
      }
      for (let m = 0; m < size; m++) {
        const n = m % third;
        const twice = (2 * m) % size;
        const [c1, s1, c2, s2] = [cos[m], -sin[m], cos[twice], -sin[twice]];
        re[m] =
          partsRe[0][n] +
          (partsRe[1][n] * c1 - partsIm[1][n] * s1) +
          (partsRe[2][n] * c2 - partsIm[2][n] * s2);
        im[m] =
          partsIm[0][n] +
          (partsRe[1][n] * s1 + partsIm[1][n] * c1) +
          (partsRe[2][n] * s2 + partsIm[2][n] * c2);
      }
    },
  };
}

function circle(size: number, count: number): { cos: Float64Array; sin: Float64Array } {
  const angle = (n: number) => (2 * Math.PI * n) / size;
  return {
    cos: Float64Array.from({ length: count }, (_, n) => Math.cos(angle(n))),
    sin: Float64Array.from({ length: count }, (_, n) => Math.sin(angle(n))),
  };
}
