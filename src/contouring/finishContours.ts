import type { RigidAlignment } from '../alignment';
import { kidneySides, labelBounds } from '../labels';
import type { ContourConvention, IndexBounds, KidneySide } from '../labels';
import { resampleToBox } from '../network';
import type { DecisionThresholds, ModelManifest, NetworkSpec } from '../network';
import { bodyBlocks } from '../plausibility';
import type { HounsfieldJudgement } from '../plausibility';
import type { Labelmap, Volume } from '../volume/types';
import type { CloseLooks } from './close/closeLooks';
import type { ContouringResult, ConventionResult } from './contouringResult';
import { drawKidneys } from './drawKidneys';
import { followBorders } from './fields/followBorders';
import type { ProbabilityField } from './fields/probabilityField';
import { smoothSinus } from './fields/smoothSinus';
import { judgeConvention } from './judgeConvention';
import type { ContouringEvidence } from './judgeConvention';
import { kidneysNotFound } from './kidneysNotFound';
import { labelSolidKidneys } from './labelSolidKidneys';
import type { SolidKidneys } from './labelSolidKidneys';
import type { CoarseLook } from './search/coarseLook';

export interface FinishContoursOptions {
  manifest: ModelManifest;
  /** Of the CT's values; default: judged here. */
  hounsfield?: HounsfieldJudgement;
  /** The CT's layoutBlocks; default: averaged here. */
  blocks?: Volume<Int16Array>;
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
  /**
   * Told the labels before the findings are made, so that they can be shown meanwhile.
   * @param labelmap to be read at once: it is part of the result
   * @param region holds all labels
   */
  onLabels?: (labelmap: Labelmap, region: IndexBounds) => void;
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
  const fields = refine && {
    right: looks.right && drawnField(ct, looks.right.field, refine, decision),
    left: looks.left && drawnField(ct, looks.left.field, refine, decision),
  };
  const drawing = { decision, midlineX, alignment, firstLookMl, fields };
  const solid = labelSolidKidneys(looks, ct, drawing);
  if (isEmpty(solid)) {
    throw kidneysNotFound(coarse, solid.implausible.length > 0);
  }
  const convention = refine ? (options.contourConvention ?? 'parenchyma') : 'solid';
  const labelmap = drawKidneys(solid, convention);
  options.onLabels?.(labelmap, solid.labelledRegion!);
  const evidence = { ...evidenceOf(solid, options), blocks: bodyBlocks(ct, options.blocks) };
  const judged = judgeConvention(ct, solid, { labelmap, convention }, evidence);
  const other =
    refine && bothConventions ? judgeOther(ct, solid, otherThan(convention), evidence) : undefined;
  return {
    ...judged,
    labelmap,
    contourConvention: convention,
    ...(refine && { sinusVoxels: solid.sinusVoxels, refineBoxes: evidence.refineBoxes }),
    ...(other && { otherConvention: other }),
  };
}

function smoothSinuses({ right, left }: CloseLooks, decision: DecisionThresholds): CloseLooks {
  return {
    right: right && { ...right, field: smoothSinus(right.field, decision) },
    left: left && { ...left, field: smoothSinus(left.field, decision) },
  };
}

function drawnField(
  ct: Volume,
  field: ProbabilityField,
  spec: NetworkSpec,
  decision: DecisionThresholds,
): ProbabilityField {
  return followBorders(ct, field, (part) => resampleToBox(ct, part, spec), decision);
}

/** Its labelmap is needed for the findings only; it can be redrawn from the sinus voxels. */
function judgeOther(
  ct: Volume,
  solid: SolidKidneys,
  convention: ContourConvention,
  evidence: ContouringEvidence,
): ConventionResult {
  const labelmap = drawKidneys(solid, convention);
  return judgeConvention(ct, solid, { labelmap, convention }, evidence);
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
