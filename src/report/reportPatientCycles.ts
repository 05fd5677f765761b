import type { SiteConfiguration } from '../configuration';
import { buildPatientCycles } from '../cycles';
import type { StoredCycles } from '../cycles';
import { equivalentDose2Gy } from '../dose';
import { gaugeReadings } from './gaugeReadings';
import type { ReportedPatientCycles } from './kidneyDoseReport';
import { openStudyRecords } from './openStudyRecords';

/**
 * The table of all cycles of the patient: those of this report, and those that are stored, with the
 * sums against the values of the site.
 */
export function reportPatientCycles(
  report: Parameters<typeof openStudyRecords>[0],
  stored: StoredCycles,
  { limits }: Pick<SiteConfiguration, 'limits'>,
): ReportedPatientCycles {
  const table = buildPatientCycles([...openStudyRecords(report), ...stored.records], stored.notes);
  const sums = table.cycles.at(-1)?.cumulative ?? [];
  return {
    ...table,
    gauges: sums.map(({ side, meanDoseGy, biologicallyEffectiveDoseGy: bedGy }) => ({
      side,
      readings: gaugeReadings(
        {
          'absorbed-dose': meanDoseGy,
          'biologically-effective-dose': bedGy,
          'equivalent-dose-2gy':
            bedGy === undefined
              ? undefined
              : equivalentDose2Gy(bedGy, table.bedConstants!.alphaBetaGy),
        },
        limits,
      ),
    })),
  };
}
