import { kidneySides } from '../labels';
import type { ContourConvention } from '../labels';
import { assessSegmentation } from '../quality';
import type { AssessmentInput } from '../quality';
import type { Labelmap, Volume } from '../volume/types';
import type { ConventionResult } from './contouringResult';
import { probabilityBand } from './fields/probabilityBand';
import type { SolidKidneys } from './labelSolidKidneys';

/** How the kidneys were found, for the findings. */
export type ContouringEvidence = Pick<
  AssessmentInput,
  | 'blocks'
  | 'hounsfield'
  | 'alignment'
  | 'alignmentMissing'
  | 'coarseBox'
  | 'refineBoxes'
  | 'coarseEvidence'
>;

/**
 * The findings and bands that belong to the kidneys' labels in one convention.
 * @param labelmap as drawKidneys drew it
 */
export function judgeConvention(
  ct: Volume,
  solid: SolidKidneys,
  { labelmap, convention }: { labelmap: Labelmap; convention: ContourConvention },
  evidence: ContouringEvidence,
): ConventionResult {
  const { labelledRegion, uncertainVoxels, removed } = solid;
  const bands: ConventionResult['bands'] = {};
  for (const { side } of kidneySides) {
    const look = solid.implausible.includes(side) ? undefined : solid.looks[side];
    if (look) {
      bands[side] = probabilityBand(look.field, convention);
    }
  }
  const findings = assessSegmentation({
    ...evidence,
    ct,
    labelmap,
    labelledRegion,
    contourConvention: convention,
    removed,
    uncertainVoxels,
  });
  return { bands, findings };
}
