import type { Administration } from '../dose';
import type { CycleDescription } from './kidneyDoseReport';

/**
 * A cycle whose administration is completed from its serial images, which a dose map that was read
 * back has alone; what is stated with the map itself is kept.
 */
export function withSerialAdministration(cycle: CycleDescription): CycleDescription {
  if (!cycle.serial) {
    return cycle;
  }
  const { administration, radionuclide, radiopharmaceutical } = cycle.serial;
  const { administeredMBq, dateTime, source } = administration;
  const known: Administration = {
    ...(administeredMBq !== undefined && { activityMBq: { value: administeredMBq, source } }),
    ...(dateTime && { dateTime: { value: dateTime, source } }),
    radionuclide: { value: radionuclide, source },
    ...(radiopharmaceutical && { radiopharmaceutical: { value: radiopharmaceutical, source } }),
  };
  return { ...cycle, administration: { ...known, ...cycle.administration } };
}
