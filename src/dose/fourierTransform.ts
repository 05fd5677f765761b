import { fourierPass } from './fourierPass';
import type { FourierRadix, FourierValues } from './fourierPass';

/** Lines of complex numbers in two arrays. */
export interface FourierLines {
  /** Place of the first value of the first line. */
  from: number;
  /** From a value to the next one of its line. */
  step: number;
  /** From a line to the next one. */
  lineStep: number;
  lines: number;
}

export interface FourierTransform {
  /**
   * In place, of `size` complex numbers a line. Forwards the sum has exp(-2 pi i n m / size), and
   * no factor.
   */
  run(re: Float64Array, im: Float64Array, lines: FourierLines): void;
}

/** One of the transforms of 2 to 5 values that follow each other. */
interface Pass {
  radix: FourierRadix;
  /** Values that the passes before have put together. */
  done: number;
  /** For each of `size / (radix done)` parts: factors of the results. */
  factors: Float64Array[];
}

/** Lines that are worked on at once: memory is read in runs, and what they hold stays near. */
const bundle = 16;

/**
 * Fast Fourier transform of 2^a 3^b 5^c values (Cooley and Tukey, Math Comp 19:297, 1965), in the
 * order of Stockham, which leaves the results sorted. Backwards is the same with re and im
 * exchanged, up to the factor `size`.
 */
export function fourierTransform(size: number): FourierTransform {
  const passes = passesOf(size);
  const workplaces = [emptyLines(size), emptyLines(size)];
  return {
    run(re, im, { from, step, lineStep, lines }) {
      for (let first = 0; first < lines; first += bundle) {
        const count = Math.min(bundle, lines - first);
        const grid: FourierValues = { re, im, from: from + first * lineStep, step, lineStep };
        passes.forEach((pass, n) => {
          const source = n === 0 ? grid : workplaces[(n - 1) % 2];
          const target = n === passes.length - 1 ? grid : workplaces[n % 2];
          runPass(pass, source, target, count);
        });
      }
    },
  };
}

function emptyLines(size: number): FourierValues {
  const values = () => new Float64Array(size * bundle);
  return { re: values(), im: values(), from: 0, step: bundle, lineStep: 1 };
}

/** Fours first: they cost least a value. */
function passesOf(size: number): Pass[] {
  const passes: Pass[] = [];
  for (let done = 1; done < size;) {
    const rest = size / done;
    const radix = ([4, 2, 3, 5] as const).find((one) => rest % one === 0)!;
    const parts = Array.from({ length: rest / radix }, (_, part) => part);
    passes.push({ radix, done, factors: parts.map((part) => factorsOf(radix, part / rest)) });
    done *= radix;
  }
  return passes;
}

function factorsOf(radix: FourierRadix, turn: number): Float64Array {
  const factors = new Float64Array(2 * (radix - 1));
  for (let n = 1; n < radix; n++) {
    factors[2 * n - 2] = Math.cos(2 * Math.PI * n * turn);
    factors[2 * n - 1] = -Math.sin(2 * Math.PI * n * turn);
  }
  return factors;
}

function runPass(
  { radix, done, factors }: Pass,
  source: FourierValues,
  target: FourierValues,
  lines: number,
): void {
  const parts = factors.length;
  for (let part = 0; part < parts; part++) {
    for (let n = 0; n < done; n++) {
      const read = partOf(source, n + done * part, done * parts);
      const write = partOf(target, n + done * radix * part, done);
      fourierPass(radix, read, write, lines, factors[part]);
    }
  }
}

/** Field by field: spreading an object takes longer than the transform of a part. */
function partOf(whole: FourierValues, first: number, step: number): FourierValues {
  return {
    re: whole.re,
    im: whole.im,
    from: whole.from + whole.step * first,
    step: whole.step * step,
    lineStep: whole.lineStep,
  };
}
