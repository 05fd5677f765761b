import type { KidneySide, PatientPreset } from '../types';
import type { CountingCamera, CyclePlan, TherapyPlan } from './types';

const threeScans = [4, 24, 96];
const betweenCyclesDays = 56;

/** As a Symbia with medium-energy collimators. */
const symbia: CountingCamera = {
  sensitivityCpsPerMBq: 9.74,
  heads: 2,
  framesPerHead: 48,
  frameSeconds: 15,
  seconds: 1440,
  deadTimeFactor: 1.008,
};

/**
 * Which scans a preset's patient has: three in one cycle, but for
 *
 * - SYN-002, whose second cycle has one at 24 h alone;
 * - SYN-003, whose camera writes counts;
 * - SYN-004, with two cycles of three;
 * - SYN-005, with one at 96 h alone.
 */
export function planTherapy(preset: PatientPreset): TherapyPlan {
  const first = cycleOf(preset, threeScans);
  switch (preset.patientId) {
    case 'SYN-002':
      return { preset, cycles: [first, secondCycle(preset, [24])] };
    case 'SYN-003':
      return { preset, cycles: [first], camera: symbia };
    case 'SYN-004':
      return { preset, cycles: [first, secondCycle(preset, threeScans)] };
    case 'SYN-005':
      return { preset, cycles: [{ ...first, hours: [96] }] };
    default:
      return { preset, cycles: [first] };
  }
}

function cycleOf(preset: PatientPreset, hours: number[]): CyclePlan {
  return {
    days: 0,
    hours,
    injectedMBq: preset.injectedActivityMBq,
    kinetics: preset.kinetics,
    designMeanDoseGy: preset.meanDoseGy,
  };
}

/** Less uptake, as lesions and kidneys often show, and half-lives that changed a little. */
function secondCycle(preset: PatientPreset, hours: number[]): CyclePlan {
  const { kinetics, meanDoseGy } = preset;
  const changed = (side: KidneySide, share: number): CyclePlan['kinetics']['right'] => ({
    ...kinetics[side],
    effectiveHalfLifeHours: share * kinetics[side].effectiveHalfLifeHours,
  });
  return {
    days: betweenCyclesDays,
    hours,
    injectedMBq: preset.injectedActivityMBq + 60,
    kinetics: { right: changed('right', 0.95), left: changed('left', 1.04) },
    designMeanDoseGy: { right: 0.92 * meanDoseGy.right, left: 0.95 * meanDoseGy.left },
  };
}
