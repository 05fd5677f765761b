import type { RigidAlignment } from '../alignment';
import { kidneySides, labelBounds } from '../labels';
import type { ContourConvention, KidneySide } from '../labels';
import type { DecisionThresholds, ModelManifest } from '../network';
import { bodyBlocks } from '../plausibility';
import type { HounsfieldJudgement } from '../plausibility';
import type { Volume } from '../volume/types';
import type { CloseLooks } from './close/closeLooks';
import type { ContouringResult } from './contouringResult';
import { drawConvention } from './drawConvention';
import type { ContouringEvidence } from './drawConvention';
import { smoothSinus } from './fields/smoothSinus';
import { kidneysNotFound } from './kidneysNotFound';
import { labelSolidKidneys } from './labelSolidKidneys';
import type { SolidKidneys } from './labelSolidKidneys';
import type { CoarseLook } from './search/coarseLook';

export interface FinishContoursOptions {
  manifest: ModelManifest;
  /** Of the CT's values; default: judged here. */
  hounsfield?: HounsfieldJudgement;
  /** The last look at each kidney. */
  looks: CloseLooks;
  coarseLook: CoarseLook;
  /** LPS x of the body's midline, mm. */
  midlineX: number;
  /** Missing without a reference anatomy, or where no bone is seen. */
  alignment?: RigidAlignment;
  /** True where a reference anatomy was given. */
  hasReference: boolean;
  /** Default: parenchyma. */
  contourConvention?: ContourConvention;
  bothConventions?: boolean;
}

/** The part of the result that the last stage produces. */
export type FinishedContours = Omit<
  ContouringResult,
  'alignment' | 'foundBy' | 'box' | 'timingsMs'
>;

/**
 * From the last looks to contours on the CT's grid: the sinus' border, labels, clean-up, the
 * requested convention, findings.
 * @throws DosimetryError KIDNEYS_NOT_FOUND
 */
export function finishContours(ct: Volume, options: FinishContoursOptions): FinishedContours {
  const { coarse, refine, decision } = options.manifest;
  const { midlineX, alignment, bothConventions } = options;
  const looks = smoothSinuses(options.looks, decision);
  const firstLookMl = firstLookVolumes(options.coarseLook);
  const solid = labelSolidKidneys(looks, ct, { decision, midlineX, alignment, firstLookMl });
  if (isEmpty(solid)) {
    throw kidneysNotFound(coarse, solid.implausible.length > 0);
  }
  const evidence = { ...evidenceOf(solid, options), blocks: bodyBlocks(ct) };
  const contourConvention = refine ? (options.contourConvention ?? 'parenchyma') : 'solid';
  const drawn = drawConvention(ct, solid, contourConvention, evidence);
  const other =
    refine && bothConventions
      ? drawConvention(ct, solid, otherThan(contourConvention), evidence)
      : undefined;
  return {
    ...drawn,
    contourConvention,
    ...(refine && { sinusVoxels: solid.sinusVoxels, refineBoxes: evidence.refineBoxes }),
    // The labelmap of the other convention was needed for its findings only; it can be redrawn from
    // the sinus voxels.
    ...(other && { otherConvention: { bands: other.bands, findings: other.findings } }),
  };
}

function smoothSinuses({ right, left }: CloseLooks, decision: DecisionThresholds): CloseLooks {
  return {
    right: right && { ...right, field: smoothSinus(right.field, decision) },
    left: left && { ...left, field: smoothSinus(left.field, decision) },
  };
}

function otherThan(convention: ContourConvention): ContourConvention {
  return convention === 'solid' ? 'parenchyma' : 'solid';
}

function isEmpty({ labelmap, labelledRegion }: SolidKidneys): boolean {
  return kidneySides.every(({ label }) => !labelBounds(labelmap, label, labelledRegion));
}

function evidenceOf(
  { looks: { right, left } }: SolidKidneys,
  { manifest, hounsfield, coarseLook, alignment, hasReference }: FinishContoursOptions,
): ContouringEvidence {
  return {
    hounsfield,
    alignment,
    ...(!alignment && { alignmentMissing: hasReference ? 'noBone' : 'noReference' }),
    coarseBox: coarseLook.box,
    ...(manifest.refine && {
      refineBoxes: { ...(right && { right: right.box }), ...(left && { left: left.box }) },
    }),
    coarseEvidence: {
      volumeMl: firstLookVolumes(coarseLook),
      sidesExchanged: coarseLook.kidneys.sidesExchanged,
    },
  };
}

/** Of the coarse network's kidneys, ml; 0 where it found none. */
function firstLookVolumes({
  kidneys: { right, left },
}: FinishContoursOptions['coarseLook']): Record<KidneySide, number> {
  return { right: right?.volumeMl ?? 0, left: left?.volumeMl ?? 0 };
}
