import path from 'node:path';
import { thresholdSweep } from '../src/evaluation';
import type { CaseEvaluation, ThresholdRow } from '../src/evaluation';
import type { ContourConvention } from '../src/labels';
import { contourKidneys } from '../src/contouring';
import { compareCase } from './compareCase';
import { drawCasePictures } from './drawCasePictures';
import type { CasePictures } from './drawCasePictures';
import type { LoadedModel } from './loadModel';
import { readEvaluationCase } from './readEvaluationCase';

export interface EvaluateCaseOptions {
  /** Folder for the pictures; without it none are drawn. */
  out?: string;
  contourConvention?: ContourConvention;
  /** File names of the structure set and the RTDOSE, where the case has several. */
  rtstruct?: string;
  dose?: string;
}

export interface EvaluatedCase {
  evaluation: CaseEvaluation;
  /** Agreement at thresholds other than the model's own. */
  sweep: ThresholdRow[];
  contourConvention: ContourConvention;
  pictures: CasePictures;
}

const thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

/**
 * Reads one case, runs the pipeline on its CT and compares the result with the contours drawn by
 * hand. Writes nothing.
 * @param place folder of the case; its name identifies the patient
 * @throws what readEvaluationCase and contourKidneys throw
 */
export async function evaluateCase(
  place: string,
  loaded: LoadedModel,
  { out, contourConvention, rtstruct, dose }: EvaluateCaseOptions,
): Promise<EvaluatedCase> {
  const patient = path.basename(place);
  const input = await readEvaluationCase(place, { rtstruct, dose });
  const started = performance.now();
  const result = await contourKidneys(input.ct, { ...loaded, contourConvention });
  const seconds = (performance.now() - started) / 1000;
  return {
    evaluation: compareCase(patient, input, result, seconds),
    sweep: thresholdSweep(result.bands, input.reference, thresholds),
    contourConvention: result.contourConvention,
    pictures:
      out === undefined
        ? { files: [], lines: [] }
        : await drawCasePictures(out, patient, input, result.labelmap),
  };
}
