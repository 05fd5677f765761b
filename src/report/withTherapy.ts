import type { SiteConfiguration } from '../configuration';
import { equivalentDose2Gy } from '../dose';
import { gaugeReadings } from './gaugeReadings';
import type { KidneyDoseResult, TherapyDose } from './kidneyDoseReport';

/** With the sum over all cycles, which is also what the site's values are compared with. */
export function withTherapy(
  kidney: KidneyDoseResult,
  therapy: TherapyDose | undefined,
  { limits, radiobiology }: SiteConfiguration,
): KidneyDoseResult {
  const total = therapy?.total.find(({ side }) => side === kidney.side);
  if (!total) {
    return kidney;
  }
  const { cycles, meanDoseGy, biologicallyEffectiveDoseGy } = total;
  return {
    ...kidney,
    therapy: { cycles, meanDoseGy, biologicallyEffectiveDoseGy },
    gauges: gaugeReadings(
      {
        'absorbed-dose': meanDoseGy,
        'biologically-effective-dose': biologicallyEffectiveDoseGy,
        'equivalent-dose-2gy': equivalentDose2Gy(
          biologicallyEffectiveDoseGy,
          radiobiology.alphaBetaGy,
        ),
      },
      limits,
    ),
  };
}
