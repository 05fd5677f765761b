import type { Affine } from '../../../src/volume';
import type { Painter } from '../render/Painter';
import type { KidneySide, PatientPreset } from '../types';
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
  /** `Posture.body`. */
  bodyMotion?: Affine;
}

/** How a patient lies on another day; anatomical mm. */
export interface Posture {
  /** Rigid, of all but the table: from where the preset has it to where it is in the room. */
  body?: Affine;
  /** Rigid, of a kidney with its fat in the body; before the body moves. */
  kidneys?: Partial<Record<KidneySide, Affine>>;
}

/**
 * All organs of a patient, as the preset has them or in another posture. The order settles who
 * gives way: bone and kidneys never, fat always.
 */
export function buildAnatomy(preset: PatientPreset, seed: number, posture: Posture = {}): Anatomy {
  const frame = createFrame(preset, seed);
  const shapes = preset.kidneys.map((spec) =>
    kidneyShape(frame, spec, posture.kidneys?.[spec.side]),
  );
  return {
    kidneys: shapes,
    bodyMotion: posture.body,
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
