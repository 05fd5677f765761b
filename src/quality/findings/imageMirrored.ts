import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** Solid tissue near the liver's place, ml: less shows no liver. */
const leastSolidMl = 150;
/**
 * Share of it right of the spine: 0.72 at least in real and synthetic patients, 0.21 at most in
 * their mirror images.
 */
const mirroredShare = 0.35;
/** Bone near the midline lies 18 mm or more behind the middle of the body. */
const frontMm = -10;
const leastLungMl = 400;
const lungsBelowShare = 0.2;

/**
 * Liver, spine or lungs lie where the header says they cannot: the image may be mirrored or turned.
 */
export function imageMirrored({ layout }: AssessmentScene): Finding[] {
  if (!layout) {
    return [];
  }
  const seen: string[] = [];
  const { right, left } = layout.solidMl;
  if (right + left >= leastSolidMl && right / (right + left) < mirroredShare) {
    seen.push(
      `the liver seems to lie on the left (solid tissue: ${left.toFixed(0)} ml left of the spine, ${right.toFixed(0)} ml right of it)`,
    );
  }
  const { spineBehindMm, lungMl, lungAbove } = layout;
  if (spineBehindMm !== undefined && spineBehindMm < frontMm) {
    seen.push(`the spine lies ${(-spineBehindMm).toFixed(0)} mm in front of the body's middle`);
  }
  if (lungMl >= leastLungMl && lungAbove !== undefined && lungAbove < lungsBelowShare) {
    seen.push(`the lungs (${lungMl.toFixed(0)} ml in view) lie below the kidneys`);
  }
  if (seen.length === 0) {
    return [];
  }
  return [
    {
      code: 'IMAGE_MIRRORED',
      severity: 'warning',
      what: `The sides may be exchanged: by the image's header ${seen.join(', and ')}.`,
      next: 'Confirm right and left against another image of the patient before using any number. An export may have mirrored the pixels or lost how the patient lay; situs inversus looks like this too.',
    },
  ];
}
