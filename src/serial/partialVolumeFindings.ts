import { concerned, inSentence } from './followedOrgan';
import type { KidneyCourse } from './kidneyCourse';
import type { SerialFinding, SerialKidneyRecovery, SerialOrgan } from './serialDoseSummary';

const code = 'SERIAL_PARTIAL_VOLUME';

/** Whether the camera's resolution was corrected for: both numbers, or what is missing. */
export function partialVolumeFindings(
  courses: readonly KidneyCourse[],
  kidneys: readonly SerialOrgan[],
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
  { kidney: organ, recovery }: KidneyCourse,
  { meanDoseGy, recovery: numbers }: SerialOrgan,
): SerialFinding[] {
  if (!numbers || !recovery?.isRecovered) {
    const why = recovery?.isRecovered === false ? recovery.why : '';
    const text = `The partial volume effect of the ${inSentence(organ)} is not corrected for, though a resolution is given. ${why}`;
    return [{ code, ...concerned(organ), text: text.trim() }];
  }
  const { meanDoseRecoveredGy, recoveryCoefficient } = numbers;
  const text = `The mean dose of the ${inSentence(organ)} is ${meanDoseGy.toFixed(2)} Gy as read from the images, and ${meanDoseRecoveredGy.toFixed(2)} Gy with the partial volume effect corrected: ${originOf(numbers)} ${(100 * recoveryCoefficient).toFixed(1)} %${numbers.fwhmMm === undefined ? '' : ', and what the surroundings spill into the contour is taken off'}. All other numbers and the dose map are uncorrected.`;
  return [
    { code, ...concerned(organ), text },
    ...recovery.notes.map((note) => ({ ...note, ...concerned(organ) })),
  ];
}

/** Beginning of a sentence that ends with the coefficient. */
function originOf({ method, fwhmMm }: SerialKidneyRecovery): string {
  return method === 'site-table'
    ? "the site's table of recovery coefficients gives"
    : `its contour, blurred by ${fwhmMm} mm (full width at half maximum), keeps`;
}
