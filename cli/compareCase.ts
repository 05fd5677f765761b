import { compareKidneys } from '../src/comparison';
import type { CaseEvaluation } from '../src/evaluation';
import type { ContouringResult } from '../src/contouring';
import { inputFindings } from '../src/quality';
import type { EvaluationCase } from './readEvaluationCase';

/** Compares contours and doses of one run with those drawn by hand, and lists the findings. */
export function compareCase(
  patient: string,
  input: EvaluationCase,
  { labelmap, findings }: ContouringResult,
  seconds: number,
): CaseEvaluation {
  const compared = compareKidneys(labelmap, input.reference, {
    doses: input.dose ? [input.dose] : [],
    treatAsRegistered: input.isDoseRegistered,
  });
  return {
    patient,
    kidneys: compared.map(({ texts: _, automaticDvh: _a, referenceDvh: _r, ...kidney }) => ({
      patient,
      ...kidney,
    })),
    findings: [
      ...inputFindings({
        notes: [...new Set([...input.notes, ...compared.flatMap(({ texts }) => texts)])],
        nextOfNotes: 'Check the input where it matters.',
      }),
      ...findings,
    ],
    seconds,
  };
}
