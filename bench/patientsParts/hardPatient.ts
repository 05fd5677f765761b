import { createRandom } from '../../demo/phantom/createRandom';
import { findPreset } from '../../demo/phantom/findPreset';
import type { ImagingFaults } from '../../demo/phantom/nuclear/addImagingFaults';
import { cycleTruth } from '../../demo/phantom/therapy/cycleTruth';
import { makeSessions } from '../../demo/phantom/therapy/makeSessions';
import { planTherapy } from '../../demo/phantom/therapy/planTherapy';
import type {
  CyclePlan,
  CycleTruth,
  SyntheticSession,
  TherapyPlan,
} from '../../demo/phantom/therapy/types';
import type { Kinetics } from '../../demo/phantom/types';

/** A patient with the SPECTs that a camera with all the faults makes of him. */
export interface HardPatient {
  kinetics: CyclePlan['kinetics'];
  faults: ImagingFaults;
  /** At 4, 24 and 96 h. */
  sessions: SyntheticSession[];
  truth: CycleTruth;
}

const scanHours = [4, 24, 96];
const names = ['male', 'slim woman', 'obese man'];
/** Spread of the half-lives over patients, relative (50 +- 9 h). */
const halfLifeSpread = 0.18;
const calibrationSpread = 0.05;
/** 10 mm at the rim and 12 mm in the middle of the body. */
const deepFwhmMm = Math.sqrt(12 ** 2 - 10 ** 2);

/**
 * Draws a patient who is harder than the phantom's own: half-lives of his own, calibration off by
 * 5 % (standard deviation; the same at all scans), 3 to 5 % of scatter and of attenuation left, a
 * resolution of 10 mm at the rim and 12 mm in the middle of the body, voxel noise 8 to 15 %, SPECT
 * 4 mm off its CT.
 */
export function hardPatient(seed: number): HardPatient {
  const random = createRandom(seed, 'hard patient');
  const preset = findPreset({ preset: names[seed % names.length], seed });
  const longer = Math.max(0.5, 1 + halfLifeSpread * random.normal());
  const own = (kinetics: Kinetics): Kinetics => ({
    ...kinetics,
    effectiveHalfLifeHours: longer * kinetics.effectiveHalfLifeHours,
  });
  const [first] = planTherapy(preset).cycles;
  const kinetics = { right: own(first.kinetics.right), left: own(first.kinetics.left) };
  const plan: TherapyPlan = { preset, cycles: [{ ...first, hours: scanHours, kinetics }] };
  const faults = {
    calibration: calibrationSpread * random.normal(),
    scatterShare: random.between(0.03, 0.05),
    attenuationShare: random.between(0.03, 0.05),
    deepFwhmMm,
  };
  const sessions: SyntheticSession[] = [];
  for (const session of makeSessions(plan, 1, { preset: preset.name, seed, small: true, faults })) {
    const { dose: _, ...withoutDose } = session;
    sessions.push(withoutDose);
  }
  const truths = sessions.map(({ truth }) => truth);
  return { kinetics, faults, sessions, truth: cycleTruth(plan, 1, truths) };
}
