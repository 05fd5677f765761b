import { kidneySides } from '../../labels';
import type { AssessmentScene, ExpectedKidney } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * If the scan shows less than this share of a kidney's expected place, the kidney lies outside the
 * scan.
 */
const outsideShare = 0.25;
/** If the scan shows at least this share, the expected place counts as imaged. */
const insideShare = 0.9;
/** A single kidney grows by about a quarter to a half; few kidneys of a pair are this large, ml. */
const largeMl = 250;

/**
 * One contour has no voxels. Distinguishes a kidney that is absent from one outside the scan, as
 * far as the scan's coverage allows.
 */
export function kidneyMissing({ kidneys, expected }: AssessmentScene): Finding[] {
  return kidneySides.flatMap(({ side, displayName }): Finding[] => {
    if (kidneys[side]) {
      return [];
    }
    const other = kidneys[side === 'right' ? 'left' : 'right'];
    const otherText =
      other && other.shape.volumeMl >= largeMl
        ? ` The other kidney is large (${other.shape.volumeMl.toFixed(0)} ml), as a single one often is.`
        : '';
    return [
      {
        code: 'KIDNEY_MISSING',
        severity: 'warning',
        side,
        ...describe(displayName, expected[side], otherText),
      },
    ];
  });
}

function describe(
  displayName: string,
  expected: ExpectedKidney | undefined,
  otherText: string,
): Pick<Finding, 'what' | 'next'> {
  if (!expected) {
    return {
      what: `${displayName}: not found.${otherText}`,
      next: 'Confirm that it is absent (or outside the scan), or draw it with the brush.',
    };
  }
  const percent = (100 * expected.shareInScan).toFixed(0);
  if (expected.shareInScan < outsideShare) {
    return {
      what: `${displayName}: not found; ${percent} % of the place where it would lie is in the scan.`,
      next: 'It lies outside the scan, or is absent: no dose can be given for it from this CT.',
    };
  }
  if (expected.shareInScan < insideShare) {
    return {
      what: `${displayName}: not found; only ${percent} % of the place where it would lie is in the scan.${otherText}`,
      next: 'Look at the edge of the scan: what is imaged of it can be drawn with the brush, but its volume is not whole.',
    };
  }
  return {
    what: `${displayName}: not found, although the scan shows the place where it would lie.${otherText}`,
    next: 'Confirm that it is absent or shrunken; the pelvis was searched as far as the scan shows it. Draw it with the brush if it is there.',
  };
}
