import { implausibleKidneyDose } from '../dose';
import type { DoseFinding, StructureMeasurement } from '../dose';
import type { KidneySide } from '../labels';
import type { ReportFinding } from './kidneyDoseReport';

/** Codes that speak of one kidney; the others are of the dose map and the same for both. */
const ofOneKidney = new Set<DoseFinding['code']>([
  'EMPTY_STRUCTURE',
  'DOSE_NOT_COVERING',
  'DOSE_PARTIAL_COVERAGE',
]);

const advice: Record<DoseFinding['code'], string> = {
  EMPTY_STRUCTURE: 'Contour the kidney, or note that it is absent.',
  DOSE_NOT_COVERING: 'Choose a dose map that covers the kidney.',
  DOSE_PARTIAL_COVERAGE:
    'Use a dose map that covers the whole kidney, or state the share with the dose.',
  TREATED_AS_REGISTERED: 'Check the overlay of dose and CT at the kidneys.',
  DOSE_ORIENTATION_DIFFERS: 'Check the overlay of dose and CT at both kidneys.',
  SUPERSAMPLING_LIMITED: 'Use a dose map of usual resolution if the last digits matter.',
  DOSE_MAP_NOTE: 'Check the dose map before using the dose.',
};

/** Findings of the dose on both kidneys, each once; what concerns one kidney names its side. */
export function doseReportFindings(
  measurements: Partial<Record<KidneySide, StructureMeasurement>>,
): ReportFinding[] {
  const findings = new Map<string, ReportFinding>();
  for (const side of ['right', 'left'] as const) {
    const { findings: own = [], meanDoseGy } = measurements[side]?.dose ?? {};
    for (const { code, text } of [...own, ...implausibleKidneyDose(side, meanDoseGy)]) {
      const isSided = ofOneKidney.has(code);
      findings.set(`${code} ${isSided ? side : ''} ${text}`, {
        code,
        severity: code === 'SUPERSAMPLING_LIMITED' ? 'info' : 'warning',
        ...(isSided && { side }),
        what: text,
        next: advice[code],
      });
    }
  }
  return [...findings.values()];
}
