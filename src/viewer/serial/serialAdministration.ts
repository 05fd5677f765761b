import type { Administration } from '../../dose';
import type { SerialDoseSummary } from '../../serial';

/** The administration that a dose from time points rests on, as reports tell it. */
export function serialAdministration({
  administration: { administeredMBq, dateTime, source },
  radiopharmaceutical,
  radionuclide,
}: SerialDoseSummary): Administration {
  return {
    ...(administeredMBq !== undefined && { activityMBq: { value: administeredMBq, source } }),
    ...(dateTime !== undefined && { dateTime: { value: dateTime, source } }),
    radionuclide: { value: radionuclide, source: 'file' },
    ...(radiopharmaceutical && {
      radiopharmaceutical: { value: radiopharmaceutical, source: 'file' },
    }),
  };
}
