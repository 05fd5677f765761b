import type { KidneyCourse } from './kidneyCourse';
import type { SerialFinding, SerialKidney, SerialKidneyRecovery } from './serialDoseSummary';

const code = 'SERIAL_PARTIAL_VOLUME';

/** Whether the camera's resolution was corrected for: both numbers, or what is missing. */
export function partialVolumeFindings(
  courses: readonly KidneyCourse[],
  kidneys: readonly SerialKidney[],
): SerialFinding[] {
  if (courses.every(({ recovery }) => !recovery)) {
    return [
      {
        code,
        text: "The camera's resolution is not corrected for: with 10 mm (full width at half maximum) a kidney's mean dose comes out 22 to 27 % too low (docs/dosimetry.md).",
      },
    ];
  }
  return courses.flatMap((course, n) => findingsOfKidney(course, kidneys[n]));
}

function findingsOfKidney(
  { recovery }: KidneyCourse,
  { side, meanDoseGy, recovery: numbers }: SerialKidney,
): SerialFinding[] {
  if (!numbers || !recovery?.isRecovered) {
    const why = recovery?.isRecovered === false ? recovery.why : '';
    const text = `The partial volume effect of the ${side} kidney is not corrected for, though a resolution is given. ${why}`;
    return [{ code, side, text: text.trim() }];
  }
  const { meanDoseRecoveredGy, recoveryCoefficient } = numbers;
  const text = `The ${side} kidney's mean dose is ${meanDoseGy.toFixed(2)} Gy as read from the images, and ${meanDoseRecoveredGy.toFixed(2)} Gy with the partial volume effect corrected: ${originOf(numbers)} ${(100 * recoveryCoefficient).toFixed(1)} %${numbers.fwhmMm === undefined ? '' : ', and what the surroundings spill into the contour is taken off'}. All other numbers and the dose map are uncorrected.`;
  return [{ code, side, text }, ...recovery.notes.map((note) => ({ ...note, side }))];
}

/** Beginning of a sentence that ends with the coefficient. */
function originOf({ method, fwhmMm }: SerialKidneyRecovery): string {
  return method === 'site-table'
    ? "the site's table of recovery coefficients gives"
    : `its contour, blurred by ${fwhmMm} mm (full width at half maximum), keeps`;
}
