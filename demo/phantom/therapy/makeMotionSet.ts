import { findPreset } from '../findPreset';
import { makeSessions } from './makeSessions';
import { motionSizes } from './motionSizes';
import { planTherapy } from './planTherapy';
import type { SyntheticSession } from './types';

/** Three sessions of one patient, between which body and kidneys moved. */
export interface MotionCase {
  /** As "male, SPECT 4 mm off its CT". */
  name: string;
  /** Whether SPECT and CT of a session fit, or lie `motionSizes.breathingMm` apart. */
  fitsItsCt: boolean;
  sessions: SyntheticSession[];
}

const patients = [
  { preset: 'male', seed: 1 },
  { preset: 'slim woman', seed: 2 },
  { preset: 'obese man', seed: 3 },
];

/**
 * The set that registrations are judged on: the first three patients, each with SPECTs that fit
 * their CT and with ones that do not, moved as motionSizes says (body 4 mm and 1.2 degrees, kidneys
 * 5 mm along z and 2 degrees). landmarkPairs gives the true points of any two sessions of a case.
 * One case is made at a time.
 */
export function* makeMotionSet({ small = false } = {}): Generator<MotionCase> {
  for (const { preset, seed } of patients) {
    const plan = planTherapy(findPreset({ preset, seed }));
    for (const breathingMm of [0, motionSizes.breathingMm]) {
      const fitsItsCt = breathingMm === 0;
      yield {
        name: `${preset}, SPECT ${fitsItsCt ? 'on' : `${breathingMm} mm off`} its CT`,
        fitsItsCt,
        sessions: [...makeSessions(plan, 1, { preset, seed, small, motion: { breathingMm } })],
      };
    }
  }
}
