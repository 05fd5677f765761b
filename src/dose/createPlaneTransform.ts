import { fourierTransform } from './fourierTransform';

/** Row by row. */
export interface ComplexPlane {
  re: Float64Array;
  im: Float64Array;
}

export interface PlaneTransform {
  /** Powers of two. */
  width: number;
  height: number;
  emptyPlane(): ComplexPlane;
  /** Both in place; backwards undoes forwards. */
  forwards(plane: ComplexPlane): void;
  backwards(plane: ComplexPlane): void;
}

/** Fourier transform of planes at least `leastWidth` x `leastHeight` large. */
export function createPlaneTransform(leastWidth: number, leastHeight: number): PlaneTransform {
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, leastWidth)));
  const height = 2 ** Math.ceil(Math.log2(Math.max(2, leastHeight)));
  const alongRow = fourierTransform(width);
  const alongColumn = fourierTransform(height);
  const columnRe = new Float64Array(height);
  const columnIm = new Float64Array(height);

  const forwards = ({ re, im }: ComplexPlane) => {
    for (let j = 0; j < height; j++) {
      alongRow.run(
        re.subarray(j * width, (j + 1) * width),
        im.subarray(j * width, (j + 1) * width),
      );
    }
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < height; j++) {
        columnRe[j] = re[i + j * width];
        columnIm[j] = im[i + j * width];
      }
      alongColumn.run(columnRe, columnIm);
      for (let j = 0; j < height; j++) {
        re[i + j * width] = columnRe[j];
        im[i + j * width] = columnIm[j];
      }
    }
  };
  return {
    width,
    height,
    emptyPlane: () => ({
      re: new Float64Array(width * height),
      im: new Float64Array(width * height),
    }),
    forwards,
    backwards({ re, im }) {
      forwards({ re: im, im: re });
      for (let n = 0; n < re.length; n++) {
        re[n] /= re.length;
        im[n] /= re.length;
      }
    },
  };
}
