import { DosimetryError } from '../../errors';

/**
 * A number as a DICOM decimal string: at most 16 bytes (PS3.5 6.2), with as many digits as fit and
 * no trailing zeros.
 * @param maxDecimals digits after the point to round to first; default: as many as fit
 * @throws INVALID_ARGUMENT if the value is not finite
 */
export function formatDecimalString(value: number, maxDecimals?: number): string {
  if (!Number.isFinite(value)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'A number cannot be written to DICOM.',
      why: `${value} is not a finite number.`,
      next: 'Check the geometry of the CT series.',
    });
  }
  if (maxDecimals !== undefined && Math.abs(value) < 1e9) {
    const fixed = trimZeros(value.toFixed(maxDecimals));
    if (fixed.length <= 16) {
      return fixed;
    }
  }
  const plain = String(value === 0 ? 0 : value);
  if (plain.length <= 16) {
    return plain;
  }
  // The exact digits do not fit: takes the longest rounding that does, in the notation with more
  // digits.
  for (let digits = 16; digits > 0; digits--) {
    const text = shorten(value.toPrecision(digits));
    if (text.length <= 16) {
      return text;
    }
    const exponential = shorten(value.toExponential(digits - 1));
    if (exponential.length <= 16) {
      return exponential;
    }
  }
  return value.toExponential(0);
}

function shorten(text: string): string {
  const [mantissa, exponent] = text.split('e');
  const short = trimZeros(mantissa);
  return exponent === undefined ? short : `${short}e${exponent.replace('+', '')}`;
}

function trimZeros(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}
