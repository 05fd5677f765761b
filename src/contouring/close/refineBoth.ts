import { kidneySides } from '../../labels';
import type { Volume } from '../../volume/types';
import type { CoarseKidneys } from '../coarseKidneys';
import type { StageSteps } from '../stageSteps';
import type { CloseLooks } from './closeLooks';
import { refineKidney } from './refineKidney';
import type { RefineKidneyOptions } from './refineKidney';

export type RefineBothOptions = Omit<RefineKidneyOptions, 'side' | 'other'> & StageSteps;

/**
 * Takes a close look at each kidney that the coarse pass found, the right one first.
 * @param ct HU, any orientation
 * @throws what the engine reports, and what `checkCancelled` throws
 */
export async function refineBoth(
  ct: Volume,
  coarse: CoarseKidneys,
  { onProgress, ...options }: RefineBothOptions,
): Promise<CloseLooks> {
  const looks: CloseLooks = {};
  for (const [n, { side }] of kidneySides.entries()) {
    const kidney = coarse[side];
    const other = coarse[side === 'right' ? 'left' : 'right'];
    if (kidney) {
      looks[side] = await refineKidney(ct, kidney, { ...options, side, other });
    }
    onProgress?.((n + 1) / kidneySides.length);
  }
  return looks;
}
