import type { Painter } from '../render/Painter';
import type { PatientPreset } from '../types';
import { adrenals } from './adrenals';
import { backMuscles } from './backMuscles';
import { bowel } from './bowel';
import { chest } from './chest';
import { couch } from './couch';
import { createFrame } from './createFrame';
import { kidney } from './kidney';
import { kidneyShape, type KidneyShape } from './kidneyShape';
import { lesions } from './lesions';
import { liver } from './liver';
import { pelvis } from './pelvis';
import { perirenalSpace } from './perirenalSpace';
import { ribCage } from './ribCage';
import { spleen } from './spleen';
import { trunk } from './trunk';
import { upperGut } from './upperGut';
import { vertebralColumn } from './vertebralColumn';
import { vessels } from './vessels';

export interface Anatomy {
  /** In the order in which they are drawn. */
  painters: Painter[];
  kidneys: KidneyShape[];
}

/** All organs of a patient. The order settles who gives way: bone and kidneys never, fat always. */
export function buildAnatomy(preset: PatientPreset, seed: number): Anatomy {
  const frame = createFrame(preset, seed);
  const shapes = preset.kidneys.map((spec) => kidneyShape(frame, spec));
  return {
    kidneys: shapes,
    painters: [
      ...couch(frame),
      ...trunk(frame),
      ...chest(frame),
      ...spleen(frame),
      ...liver(frame),
      ...upperGut(frame),
      ...adrenals(frame),
      ...lesions(frame),
      ...bowel(frame),
      ...shapes.flatMap((shape) => perirenalSpace(frame, shape)),
      ...backMuscles(frame),
      ...pelvis(frame),
      ...ribCage(frame),
      ...vertebralColumn(frame),
      ...vessels(frame),
      ...shapes.flatMap((shape) => kidney(frame, shape)),
    ],
  };
}
