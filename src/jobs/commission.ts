import { checkCase } from '../commissioning/checkCase';
import type { CommissioningReport, Installation } from '../commissioning/commissioningReport';
import { computedGroups } from '../commissioning/computedGroups';
import { summariseCases } from '../commissioning/summariseCases';

export interface WrittenCommissioning {
  report: CommissioningReport;
  pdf: Uint8Array;
}

const elsewhere = 'Asked by the command line: npx kidney-dosimetry commission.';

/**
 * The cases that need nothing but the program, answered in this browser, and the report of them to
 * sign. The code that draws it is loaded with the first report.
 */
export async function commission(installation: Installation): Promise<WrittenCommissioning> {
  const cases = [];
  for (const question of computedGroups.flatMap(([, questions]) => questions())) {
    cases.push(await checkCase(question));
  }
  const skipped = (['patient', 'archive', 'phantom'] as const).map((group) => ({
    group,
    why: elsewhere,
  }));
  const report = summariseCases({ installation, cases, skipped });
  const { drawCommissioning } = await import('../commissioning/drawCommissioning');
  return { report, pdf: await drawCommissioning(report) };
}
