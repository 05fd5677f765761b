import type { AlignmentMissing } from '../assessmentInput';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

const texts: Record<AlignmentMissing, Pick<Finding, 'what' | 'next'>> = {
  noReference: {
    what: 'The place of the kidneys was not checked against the bones: the reference anatomy (reference-anatomy.bin) is missing.',
    next: 'Copy the models folder of this release again and contour again; until then, check on a coronal view that both contours lie on the kidneys.',
  },
  noBone: {
    what: 'The place of the kidneys was not checked against the bones: the scan shows less than 15 ml of bone.',
    next: 'Check that this is the right series, and on a coronal view that both contours lie on the kidneys.',
  },
};

/** Without an alignment, only the network determines where the kidneys are. */
export function alignmentMissing({ evidence }: AssessmentScene): Finding[] {
  const reason = evidence?.alignmentMissing;
  return reason ? [{ code: 'ALIGNMENT_MISSING', severity: 'warning', ...texts[reason] }] : [];
}
