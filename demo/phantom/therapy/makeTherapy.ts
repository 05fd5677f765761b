import { findPreset } from '../findPreset';
import { cycleTruth } from './cycleTruth';
import { makeSessions } from './makeSessions';
import { planTherapy } from './planTherapy';
import { therapyTruth } from './therapyTruth';
import type { SyntheticTherapy, TherapyOptions } from './types';

/**
 * Makes the whole therapy of a synthetic patient as the clinic has it:
 *
 *     makeTherapy({ preset: 'male', seed: 1, small: true }) -> {
 *       cycles: [{
 *         administration: { injection, injectedMBq },
 *         sessions: [{ hours, ct, kidneys, tissue, spect, counts?, truth: { kidneys, ... } }],
 *         truth: { kidneys: [{ timeIntegratedActivityMBqH, ... }], ... },
 *       }],
 *       truth,
 *     }
 *
 * Every session has a CT (HU) and a SPECT (Bq/ml at the start of the scan) of its own, in a frame
 * of reference of its own. Body and kidneys are drawn anew where they lie (never resampled), the
 * activity is off the CT by the breathing, and the noise is that of a therapy scan. What moved how,
 * with landmarks, is in each session's truth. planTherapy says who is scanned when.
 *
 * All sessions are held at once, some 10 MB each when small and 100 MB when not; makeSessions gives
 * them one by one.
 *
 * @throws DosimetryError INVALID_ARGUMENT for an unknown preset
 */
export function makeTherapy(options: TherapyOptions): SyntheticTherapy {
  const plan = planTherapy(findPreset(options));
  const cycles = plan.cycles.map(({ injectedMBq }, index) => {
    const sessions = [...makeSessions(plan, index + 1, options)];
    const truths = sessions.map(({ truth }) => truth);
    return {
      administration: { injection: sessions[0].injection, injectedMBq },
      sessions,
      truth: cycleTruth(plan, index + 1, truths),
    };
  });
  return {
    cycles,
    truth: therapyTruth(
      plan,
      options.seed,
      cycles.map(({ truth }) => truth),
    ),
  };
}
