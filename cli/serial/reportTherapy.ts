import type { SerialDose } from '../../src/serial';
import { describeLeftOut } from '../../src/sessions';
import { totalOverCycles } from '../../src/therapy';
import type { TherapyFiles } from './readTherapy';
import { reportCycle } from './reportCycle';
import type { CertaintySettings } from './serialCertainty';
import type { ReportedFinding, SerialReport } from './serialReport';
import type { SessionContours } from './sessionContours';

export interface TherapyReport {
  report: SerialReport;
  /** Names of the structure sets by SeriesInstanceUID of the CT, in order of time. */
  rtStructs: Map<string, string>;
  /** Names of the dose files, one for each cycle. */
  rtDoses: string[];
}

/**
 * The report of a therapy: the last cycle's, with all cycles and their sum where there are several.
 * @param doses in the order of the cycles, at least one
 * @param contours by SeriesInstanceUID of the CT, in order of time
 */
export function reportTherapy(
  doses: readonly SerialDose[],
  contours: ReadonlyMap<string, SessionContours>,
  { therapy, configuration }: { therapy: TherapyFiles; configuration: CertaintySettings },
): TherapyReport {
  const written = [...contours].filter(([, { rtStruct }]) => rtStruct);
  const rtStructs = new Map(written.map(([ct], n) => [ct, `rtstruct-${n + 1}.dcm`]));
  const rtDoses = doses.map(({ summary }, n) =>
    n === doses.length - 1 ? 'rtdose.dcm' : `rtdose-cycle-${summary.cycle}.dcm`,
  );
  const cycles = doses.map((dose, n) =>
    reportCycle(dose, contours, { rtDose: rtDoses[n], rtStructs }, configuration),
  );
  const last = cycles[cycles.length - 1];
  return {
    report: {
      ...last,
      findings: [...last.findings, ...therapyFindings(therapy)],
      ...(cycles.length > 1 && { cycles, total: totalOverCycles(cycles) }),
    },
    rtStructs,
    rtDoses,
  };
}

function therapyFindings({ reading, notes }: TherapyFiles): ReportedFinding[] {
  const texts = [
    ...reading.findings,
    ...notes.map((text) => ({ code: 'INPUT_NOTE', text })),
    ...reading.leftOut.map((series) => ({
      code: 'SERIES_LEFT_OUT',
      text: describeLeftOut(series),
    })),
  ];
  return texts.map(({ code, text }) => ({
    code,
    severity: 'info',
    what: text,
    next: 'Check that this is as it should be.',
  }));
}
