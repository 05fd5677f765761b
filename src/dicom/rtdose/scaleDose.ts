import { DosimetryError } from '../../errors';
import { formatDecimalString } from '../write';

export interface ScaledDose {
  pixelData:
    | Uint16Array<ArrayBuffer>
    | Int16Array<ArrayBuffer>
    | Uint32Array<ArrayBuffer>
    | Int32Array<ArrayBuffer>;
  /**
   * A decimal string of at most 16 characters; the stored values are computed with exactly this
   * number.
   */
  doseGridScaling: string;
}

/**
 * Converts doses to stored values x DoseGridScaling, with the finest step that holds the largest
 * dose, rounded to the nearest step.
 * @throws INVALID_ARGUMENT for values that are not finite, and for negative ones unless `signed`.
 */
export function scaleDose(dosesGy: Float32Array, bits: 16 | 32, signed: boolean): ScaledDose {
  let largest = 0;
  for (const dose of dosesGy) {
    if (!Number.isFinite(dose) || (dose < 0 && !signed)) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'The dose map cannot be written.',
        why: `It holds a value of ${dose} Gy.`,
        next: 'Write only doses that are known and not negative; a difference of doses has DoseType ERROR.',
      });
    }
    largest = Math.max(largest, Math.abs(dose));
  }
  const levels = 2 ** (signed ? bits - 1 : bits) - 1;
  // 1e-9 leaves room for the rounding of the decimal string.
  const doseGridScaling = formatDecimalString(
    largest > 0 ? Number(((largest / levels) * (1 + 1e-9)).toPrecision(11)) : 1e-6,
  );
  const step = Number(doseGridScaling);
  const pixelData = storage(dosesGy.length, bits, signed);
  for (let n = 0; n < dosesGy.length; n++) {
    pixelData[n] = Math.round(dosesGy[n] / step);
  }
  return { pixelData, doseGridScaling };
}

function storage(length: number, bits: 16 | 32, signed: boolean): ScaledDose['pixelData'] {
  if (bits === 16) {
    return signed ? new Int16Array(length) : new Uint16Array(length);
  }
  return signed ? new Int32Array(length) : new Uint32Array(length);
}
