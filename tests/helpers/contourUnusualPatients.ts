import { loadModel } from '../../cli/loadModel';
import { DosimetryError } from '../../src/errors';
import { kidneySides } from '../../src/labels';
import type { KidneySide } from '../../src/labels';
import { contourKidneys } from '../../src/contouring';
import { voxelVolumeMl } from '../../src/volume';
import type { Labelmap } from '../../src/volume/types';
import { hardPatients } from './hardPatients';
import { unusualPatients } from './unusualPatients';

export interface UnusualPatientResult {
  patient: string;
  /** Instead of contours. */
  error?: string;
  /** 'CODE' or 'CODE side'. */
  findings: string[];
  confidence?: 'high' | 'medium' | 'low';
  kidneys: Record<KidneySide, KidneyAgreement>;
}

/** Of one side's contour. */
export interface KidneyAgreement {
  truthMl: number;
  contourMl: number;
  /** Of the contour, how much is kidney of either side, 0 to 1; 1 without a contour. */
  kidneyShare: number;
  /** With the same side's truth, 0 to 1; 1 where both are empty. */
  dice: number;
}

/**
 * Runs the whole pipeline with the shipped networks on every unusual patient (with the argument
 * `hard`: on every hard one) and prints what came of it. A program of its own: the test runner's
 * arrays are not those of onnxruntime's native module.
 */
async function contourUnusualPatients(): Promise<void> {
  const model = await loadModel();
  const chosen = process.argv.includes('hard') ? hardPatients : unusualPatients;
  const results: UnusualPatientResult[] = [];
  for (const [patient, make] of Object.entries(chosen)) {
    const { ct, truth } = make();
    try {
      const { labelmap, findings, alignment } = await contourKidneys(ct, model);
      results.push({
        patient,
        findings: findings.map(({ code, side }) => (side ? `${code} ${side}` : code)),
        confidence: alignment?.confidence,
        kidneys: compare(labelmap, truth),
      });
    } catch (error) {
      if (!(error instanceof DosimetryError)) {
        throw error;
      }
      const nothing = { ...truth, data: new Uint8Array(truth.data.length) };
      results.push({ patient, error: error.code, findings: [], kidneys: compare(nothing, truth) });
    }
  }
  process.stdout.write(JSON.stringify(results));
}

function compare(labelmap: Labelmap, truth: Labelmap): Record<KidneySide, KidneyAgreement> {
  const result = {} as Record<KidneySide, KidneyAgreement>;
  const voxelMl = voxelVolumeMl(truth);
  for (const { side, label } of kidneySides) {
    let own = 0;
    let drawn = 0;
    let common = 0;
    let kidney = 0;
    labelmap.data.forEach((value, n) => {
      own += truth.data[n] === label ? 1 : 0;
      if (value === label) {
        drawn++;
        common += truth.data[n] === label ? 1 : 0;
        kidney += truth.data[n] > 0 ? 1 : 0;
      }
    });
    result[side] = {
      truthMl: own * voxelMl,
      contourMl: drawn * voxelMl,
      kidneyShare: drawn > 0 ? kidney / drawn : 1,
      dice: own + drawn > 0 ? (2 * common) / (own + drawn) : 1,
    };
  }
  return result;
}

contourUnusualPatients().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
