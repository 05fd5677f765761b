import type { ReportFinding, TherapyDose } from './kidneyDoseReport';

/** What a reader of the sum over the cycles must know. */
export function therapyFindings(therapy: TherapyDose | undefined): ReportFinding[] {
  if (!therapy || therapy.cyclesWithoutDose.length === 0) {
    return [];
  }
  const missing = therapy.cyclesWithoutDose;
  const [word, verb] = missing.length === 1 ? ['Cycle', 'has'] : ['Cycles', 'have'];
  return [
    {
      code: 'THERAPY_INCOMPLETE',
      severity: 'warning',
      what: `${word} ${missing.join(', ')} of this patient ${verb} no dose: the sum over the cycles is of ${therapy.cycles.map(({ cycle }) => cycle).join(', ')} only.`,
      next: 'Compute the missing cycles before the sum is used.',
    },
  ];
}
