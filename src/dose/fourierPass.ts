/** Complex numbers of several lines side by side, as one part of a pass meets them. */
export interface FourierValues {
  re: Float64Array;
  im: Float64Array;
  /** Place of the first value of the first line. */
  from: number;
  /** From a value that the part reads or writes to the next one of the same line. */
  step: number;
  /** From a line to the next one. */
  lineStep: number;
}

/** Which of the transforms that a longer one consists of. */
export type FourierRadix = 2 | 3 | 4 | 5;

const sin60 = Math.sin(Math.PI / 3);
const [cos72, sin72] = [Math.cos((2 * Math.PI) / 5), Math.sin((2 * Math.PI) / 5)];
const [cos144, sin144] = [Math.cos((4 * Math.PI) / 5), Math.sin((4 * Math.PI) / 5)];

/**
 * One transform of 2, 3, 4 or 5 values, the results each times a factor, for several lines.
 * @param factors real and imaginary part of the factors of results 1, 2, ...; that of 0 is 1
 */
export function fourierPass(
  radix: FourierRadix,
  source: FourierValues,
  target: FourierValues,
  lines: number,
  factors: Float64Array,
): void {
  if (radix === 4) {
    ofFour(source, target, lines, factors);
  } else if (radix === 5) {
    ofFive(source, target, lines, factors);
  } else if (radix === 3) {
    ofThree(source, target, lines, factors);
  } else {
    ofTwo(source, target, lines, factors);
  }
}

function ofTwo(source: FourierValues, target: FourierValues, lines: number, f: Float64Array): void {
  const { re, im, step } = source;
  const { re: toRe, im: toIm, step: toStep } = target;
  const [c, s] = f;
  let n = source.from;
  let m = target.from;
  for (let line = 0; line < lines; line++) {
    const x = re[n] - re[n + step];
    const y = im[n] - im[n + step];
    toRe[m] = re[n] + re[n + step];
    toIm[m] = im[n] + im[n + step];
    toRe[m + toStep] = x * c - y * s;
    toIm[m + toStep] = x * s + y * c;
    n += source.lineStep;
    m += target.lineStep;
  }
}

function ofThree(
  source: FourierValues,
  target: FourierValues,
  lines: number,
  f: Float64Array,
): void {
  const { re, im, step } = source;
  const { re: toRe, im: toIm, step: toStep } = target;
  const [c1, s1, c2, s2] = f;
  let n = source.from;
  let m = target.from;
  for (let line = 0; line < lines; line++) {
    const sumRe = re[n + step] + re[n + 2 * step];
    const sumIm = im[n + step] + im[n + 2 * step];
    const middleRe = re[n] - sumRe / 2;
    const middleIm = im[n] - sumIm / 2;
    const sideRe = sin60 * (re[n + step] - re[n + 2 * step]);
    const sideIm = sin60 * (im[n + step] - im[n + 2 * step]);
    toRe[m] = re[n] + sumRe;
    toIm[m] = im[n] + sumIm;
    const [x1, y1] = [middleRe + sideIm, middleIm - sideRe];
    toRe[m + toStep] = x1 * c1 - y1 * s1;
    toIm[m + toStep] = x1 * s1 + y1 * c1;
    const [x2, y2] = [middleRe - sideIm, middleIm + sideRe];
    toRe[m + 2 * toStep] = x2 * c2 - y2 * s2;
    toIm[m + 2 * toStep] = x2 * s2 + y2 * c2;
    n += source.lineStep;
    m += target.lineStep;
  }
}

function ofFour(
  source: FourierValues,
  target: FourierValues,
  lines: number,
  f: Float64Array,
): void {
  const { re, im, step } = source;
  const { re: toRe, im: toIm, step: toStep } = target;
  const [c1, s1, c2, s2, c3, s3] = f;
  let n = source.from;
  let m = target.from;
  for (let line = 0; line < lines; line++) {
    const evenRe = re[n] + re[n + 2 * step];
    const evenIm = im[n] + im[n + 2 * step];
    const evenLessRe = re[n] - re[n + 2 * step];
    const evenLessIm = im[n] - im[n + 2 * step];
    const oddRe = re[n + step] + re[n + 3 * step];
    const oddIm = im[n + step] + im[n + 3 * step];
    const oddLessRe = re[n + step] - re[n + 3 * step];
    const oddLessIm = im[n + step] - im[n + 3 * step];
    toRe[m] = evenRe + oddRe;
    toIm[m] = evenIm + oddIm;
    const [x1, y1] = [evenLessRe + oddLessIm, evenLessIm - oddLessRe];
    toRe[m + toStep] = x1 * c1 - y1 * s1;
    toIm[m + toStep] = x1 * s1 + y1 * c1;
    const [x2, y2] = [evenRe - oddRe, evenIm - oddIm];
    toRe[m + 2 * toStep] = x2 * c2 - y2 * s2;
    toIm[m + 2 * toStep] = x2 * s2 + y2 * c2;
    const [x3, y3] = [evenLessRe - oddLessIm, evenLessIm + oddLessRe];
    toRe[m + 3 * toStep] = x3 * c3 - y3 * s3;
    toIm[m + 3 * toStep] = x3 * s3 + y3 * c3;
    n += source.lineStep;
    m += target.lineStep;
  }
}

function ofFive(
  source: FourierValues,
  target: FourierValues,
  lines: number,
  f: Float64Array,
): void {
  const { re, im, step } = source;
  const { re: toRe, im: toIm, step: toStep } = target;
  const [c1, s1, c2, s2, c3, s3, c4, s4] = f;
  let n = source.from;
  let m = target.from;
  for (let line = 0; line < lines; line++) {
    const [firstRe, firstIm] = [re[n], im[n]];
    const outerRe = re[n + step] + re[n + 4 * step];
    const outerIm = im[n + step] + im[n + 4 * step];
    const outerLessRe = re[n + step] - re[n + 4 * step];
    const outerLessIm = im[n + step] - im[n + 4 * step];
    const innerRe = re[n + 2 * step] + re[n + 3 * step];
    const innerIm = im[n + 2 * step] + im[n + 3 * step];
    const innerLessRe = re[n + 2 * step] - re[n + 3 * step];
    const innerLessIm = im[n + 2 * step] - im[n + 3 * step];
    toRe[m] = firstRe + outerRe + innerRe;
    toIm[m] = firstIm + outerIm + innerIm;
    const nearRe = firstRe + cos72 * outerRe + cos144 * innerRe;
    const nearIm = firstIm + cos72 * outerIm + cos144 * innerIm;
    const nearSideRe = sin72 * outerLessRe + sin144 * innerLessRe;
    const nearSideIm = sin72 * outerLessIm + sin144 * innerLessIm;
    const farRe = firstRe + cos144 * outerRe + cos72 * innerRe;
    const farIm = firstIm + cos144 * outerIm + cos72 * innerIm;
    const farSideRe = sin144 * outerLessRe - sin72 * innerLessRe;
    const farSideIm = sin144 * outerLessIm - sin72 * innerLessIm;
    const [x1, y1] = [nearRe + nearSideIm, nearIm - nearSideRe];
    toRe[m + toStep] = x1 * c1 - y1 * s1;
    toIm[m + toStep] = x1 * s1 + y1 * c1;
    const [x2, y2] = [farRe + farSideIm, farIm - farSideRe];
    toRe[m + 2 * toStep] = x2 * c2 - y2 * s2;
    toIm[m + 2 * toStep] = x2 * s2 + y2 * c2;
    const [x3, y3] = [farRe - farSideIm, farIm + farSideRe];
    toRe[m + 3 * toStep] = x3 * c3 - y3 * s3;
    toIm[m + 3 * toStep] = x3 * s3 + y3 * c3;
    const [x4, y4] = [nearRe - nearSideIm, nearIm + nearSideRe];
    toRe[m + 4 * toStep] = x4 * c4 - y4 * s4;
    toIm[m + 4 * toStep] = x4 * s4 + y4 * c4;
    n += source.lineStep;
    m += target.lineStep;
  }
}
