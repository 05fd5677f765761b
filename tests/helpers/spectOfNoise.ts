import { concentrationsAt } from '../../demo/phantom/nuclear/concentrationsAt';
import { makeNoisySpect } from '../../demo/phantom/nuclear/makeNoisySpect';
import type { SyntheticSession, TherapyPlan } from '../../demo/phantom/therapy';
import type { Volume } from '../../src/volume';

/**
 * The SPECT that `makeSession` gives with other noise. The body is not drawn again, which takes
 * most of the time.
 *
 * @param voxelNoise relative standard deviation of a voxel in the kidneys; 0 for none
 */
export function spectOfNoise(
  plan: TherapyPlan,
  session: SyntheticSession,
  voxelNoise: number,
): Volume<Float32Array> {
  const { seed, cycle, number, hours, cortexIntegralMBqHPerMl } = session;
  const { kinetics } = plan.cycles[cycle - 1];
  return makeNoisySpect(session.tissue, session.spect, {
    concentrations: concentrationsAt(hours, { kinetics, cortexIntegralMBqHPerMl }),
    kidneys: session.kidneys,
    shiftMm: session.truth.breathingMm,
    voxelNoise,
    seed,
    stream: `spect ${cycle} ${number}`,
  }).spect;
}
