import type { KidneySide } from '../../labels';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

type SolidMl = Record<KidneySide, number>;

/** With less solid tissue than this, ml, the liver is not visible. */
const leastSolidMl = 150;
/**
 * Share of the solid tissue that lies right of the spine: at least 0.72 in real and synthetic
 * patients, at most 0.21 in their mirror images.
 */
const mirroredShare = 0.35;
/**
 * In a correctly described patient, bone near the midline lies 18 mm or more behind the middle of
 * the body.
 */
const frontMm = -10;
/**
 * Solid tissue below the kidneys over that above: at most 0.47 in real patients, at least 2.1 in
 * the same upside down. Muscles of the pelvis, beside a kidney that lies there, are solid too, but
 * on both sides alike; a liver has at least this share on one.
 */
const upsideDownRatio = 1.5;
const liverShare = 0.65;
const leastLungMl = 400;
const lungsBelowShare = 0.2;

/**
 * Liver, spine or lungs lie where the header's orientation excludes them: the image may be mirrored
 * or rotated.
 */
export function imageMirrored({ layout }: AssessmentScene): Finding[] {
  if (!layout) {
    return [];
  }
  const seen: string[] = [];
  const { right, left } = layout.solidMl;
  const { solidBelowMl: below } = layout;
  if (below && isLiverBelow(layout.solidMl, below)) {
    seen.push(
      `the liver seems to lie below the kidneys (solid tissue: ${(below.right + below.left).toFixed(0)} ml below them, ${(right + left).toFixed(0)} ml above)`,
    );
  } else if (right + left >= leastSolidMl && right / (right + left) < mirroredShare) {
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

function isLiverBelow(above: SolidMl, { right, left }: SolidMl): boolean {
  const below = right + left;
  return (
    below >= leastSolidMl &&
    below > upsideDownRatio * (above.right + above.left) &&
    Math.max(right, left) >= liverShare * below
  );
}
