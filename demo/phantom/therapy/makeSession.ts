import { createRandom } from '../createRandom';
import { gridAround } from '../grids/gridAround';
import { spectGrid } from '../grids/spectGrid';
import { injectionTime } from '../injectionTime';
import { noMotion } from '../motion/noMotion';
import { makeDoseMap } from '../nuclear';
import { concentrationsAt } from '../nuclear/concentrationsAt';
import { countsOfConcentration } from '../nuclear/countsOfConcentration';
import { makeNoisySpect } from '../nuclear/makeNoisySpect';
import type { DoseMap } from '../nuclear/makeDoseMap';
import { renderPatient, type RenderedPatient } from '../renderPatient';
import { defaultVoxelNoise } from './defaultVoxelNoise';
import { drawPosture } from './drawPosture';
import { kidneySessionTruth } from './kidneySessionTruth';
import { motionInPatient } from './motionInPatient';
import { motionSizes } from './motionSizes';
import { sessionUid } from './sessionUid';
import type { CyclePlan, SessionId, SyntheticSession, TherapyOptions, TherapyPlan } from './types';

export interface SessionOptions extends TherapyOptions {
  /** From 1, as `number` counts the sessions of the cycle. */
  cycle: number;
  number: number;
  /** Of the cycle's first session; left out, it is solved for the design dose, as for that one. */
  cortexIntegralMBqHPerMl?: SyntheticSession['cortexIntegralMBqHPerMl'];
}

/** Draws one session of a therapy; some 5 s and 100 MB at full size. */
export function makeSession(plan: TherapyPlan, options: SessionOptions): SyntheticSession {
  const { preset } = plan;
  const { seed, small = false, cycle, number } = options;
  const cyclePlan = plan.cycles[cycle - 1];
  const hours = cyclePlan.hours[number - 1];
  const id: SessionId = { seed, preset, cycle, number };
  const drawn = drawPosture(id, { ...motionSizes, ...options.motion });
  const rendered = renderPatient({
    preset,
    seed,
    small,
    frameOfReferenceUID: sessionUid(id, 'frame of reference'),
    noiseSeed: seed + 100 * (cycle - 1) + 10 * (number - 1),
    posture: drawn.posture,
  });
  const { anatomy, ...images } = rendered;
  const map = options.cortexIntegralMBqHPerMl
    ? { cortexIntegralMBqHPerMl: options.cortexIntegralMBqHPerMl, dose: undefined }
    : designMap(rendered, id, cyclePlan);
  const renal = {
    kinetics: cyclePlan.kinetics,
    cortexIntegralMBqHPerMl: map.cortexIntegralMBqHPerMl,
  };
  const voxelNoise = options.voxelNoise ?? defaultVoxelNoise(hours, renal);
  const random = createRandom(seed, `spect grid ${cycle} ${number}`);
  const { spect, kidneyMeanBqPerMl } = makeNoisySpect(images.tissue, spectGrid(images.ct, random), {
    concentrations: concentrationsAt(hours, renal),
    kidneys: images.kidneys,
    shiftMm: drawn.breathingMm,
    faults: options.faults,
    voxelNoise,
    seed,
    stream: `spect ${cycle} ${number}`,
  });
  return {
    ...id,
    ...images,
    hours,
    injection: injectionTime(preset, cyclePlan.days),
    injectedMBq: cyclePlan.injectedMBq,
    camera: plan.camera,
    spect,
    counts: plan.camera && countsOfConcentration(spect, plan.camera),
    cortexIntegralMBqHPerMl: map.cortexIntegralMBqHPerMl,
    dose: map.dose,
    truth: {
      hours,
      studyInstanceUID: sessionUid(id, 'study'),
      frameOfReferenceUID: sessionUid(id, 'frame of reference'),
      ctSeriesInstanceUID: sessionUid(id, 'ct'),
      spectSeriesInstanceUID: sessionUid(id, `spect ${hours}`),
      bodyMotion: motionInPatient(drawn.posture.body ?? noMotion),
      breathingMm: drawn.breathingMm,
      voxelNoise,
      kidneys: anatomy.kidneys.map((shape) =>
        kidneySessionTruth(shape, { images, drawn, hours, renal, kidneyMeanBqPerMl }),
      ),
    },
  };
}

/** The dose map of a cycle, and the concentrations in the kidneys that give its design dose. */
function designMap(
  { ct, tissue, kidneys }: RenderedPatient,
  { seed, preset }: SessionId,
  { designMeanDoseGy }: CyclePlan,
): DoseMap {
  const { spacingMm, dimensions } = preset.doseGrid;
  const grid = gridAround(ct, spacingMm, dimensions, createRandom(seed, 'grids'));
  const design = Object.fromEntries(
    preset.kidneys.map(({ side }) => [side, designMeanDoseGy[side]]),
  );
  return makeDoseMap(tissue, kidneys, grid, design, preset.doseBits);
}
