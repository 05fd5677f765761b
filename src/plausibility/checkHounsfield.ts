import { DosimetryError } from '../errors';
import type { VoxelArray } from '../volume/types';
import { describePeaks } from './describePeaks';
import { judgeHounsfield } from './judgeHounsfield';
import type { HounsfieldJudgement } from './judgeHounsfield';

/**
 * Refuses values that cannot be Hounsfield units; see judgeHounsfield.
 *
 * @param data voxels of a whole CT
 * @returns the judgement, for the findings
 * @throws DosimetryError NOT_HOUNSFIELD
 */
export function checkHounsfield(data: VoxelArray): HounsfieldJudgement {
  const judgement = judgeHounsfield(data);
  const { verdict, peaks, reason, cause } = judgement;
  if (verdict === 'implausible') {
    throw new DosimetryError('NOT_HOUNSFIELD', {
      what: 'The values of the CT are not Hounsfield units.',
      why: [reason, describePeaks(peaks), cause].filter(Boolean).join(' '),
      next: 'Choose the original CT images from the scanner; an export or a conversion may have changed the values.',
    });
  }
  return judgement;
}
