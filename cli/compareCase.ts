import { kidneyDose } from '../src/dose';
import { compareContours } from '../src/evaluation';
import type { CaseEvaluation, KidneyEvaluation } from '../src/evaluation';
import { kidneySides } from '../src/labels';
import type { ContouringResult } from '../src/contouring';
import { inputFindings } from '../src/quality';
import type { Labelmap } from '../src/volume/types';
import type { EvaluationCase } from './readEvaluationCase';

/** Compares contours and doses of one run with those drawn by hand, and lists the findings. */
export function compareCase(
  patient: string,
  input: EvaluationCase,
  { labelmap, findings }: ContouringResult,
  seconds: number,
): CaseEvaluation {
  const kidneys = kidneySides.map(({ side, label }) => {
    const automatic = meanDose(input, labelmap, label);
    const reference = meanDose(input, input.reference, label);
    return {
      kidney: {
        patient,
        side,
        ...compareContours(labelmap, input.reference, label),
        ...(input.dose && { automaticDoseGy: automatic.doseGy, referenceDoseGy: reference.doseGy }),
      } satisfies KidneyEvaluation,
      texts: [...automatic.texts, ...reference.texts],
    };
  });
  return {
    patient,
    kidneys: kidneys.map(({ kidney }) => kidney),
    findings: [
      ...inputFindings({
        notes: [...new Set([...input.notes, ...kidneys.flatMap(({ texts }) => texts)])],
        nextOfNotes: 'Check the input where it matters.',
      }),
      ...findings,
    ],
    seconds,
  };
}

/**
 * Mean dose of one kidney, Gy, and its basis; undefined without a dose map or without the kidney.
 */
function meanDose(
  { dose, isDoseRegistered }: EvaluationCase,
  labelmap: Labelmap,
  label: number,
): { doseGy?: number; texts: string[] } {
  if (!dose || !labelmap.data.includes(label)) {
    return { texts: [] };
  }
  const measured = kidneyDose(labelmap, label, dose, { treatAsRegistered: isDoseRegistered });
  // Files without a frame of reference belong together because they were given as one case.
  const said = measured.findings.filter(({ code }) => code !== 'TREATED_AS_REGISTERED');
  return { doseGy: measured.meanDoseGy, texts: said.map(({ text }) => text) };
}
