import type { RadiobiologySettings } from '../configuration';
import { isoDateTime } from '../dates';
import type { CycleRecord } from '../cycles';
import type { SerialDoseSummary } from '../serial';
import { kidneyCycle } from './kidneyCycle';

/**
 * A cycle from the summary that its stored dose map carries; BED with the site's constants and the
 * kidney's own curve.
 * @param about which object it is
 */
export function summaryRecord(
  { administration, radionuclide, kidneys }: SerialDoseSummary,
  radiobiology: RadiobiologySettings,
  about: Pick<CycleRecord, 'studyInstanceUID' | 'sopInstanceUID' | 'studyDate' | 'writtenAt'>,
): CycleRecord {
  const { dateTime, administeredMBq } = administration;
  const administeredAt = dateTime && isoDateTime(dateTime);
  const { alphaBetaGy, repairHalfLifeHours } = radiobiology;
  return {
    ...about,
    source: 'dose-map',
    ...(administeredAt !== undefined && { administeredAt }),
    ...(administeredMBq !== undefined && { administeredMBq }),
    radionuclide,
    isApproved: false,
    bedConstants: { alphaBetaGy, repairHalfLifeHours },
    kidneys: kidneys.map((serial) => {
      const { side, meanDoseGy } = serial;
      const { biologicallyEffectiveDoseGy } = kidneyCycle({
        cycleIndex: 0,
        meanDoseGy,
        serial,
        radiobiology,
      });
      return { side, meanDoseGy, biologicallyEffectiveDoseGy };
    }),
  };
}
