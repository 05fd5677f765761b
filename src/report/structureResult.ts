import type { SiteConfiguration } from '../configuration';
import { equivalentDose2Gy } from '../dose';
import type { SerialDoseSummary, SerialStructure } from '../serial';
import { activityCourse } from './activityCourse';
import type { StructureDoseResult } from './kidneyDoseReport';
import { reportedUncertainty } from './reportedUncertainty';
import { structureDose } from './structureDose';

/** A structure as a report tells it: the quantities of a kidney but those of a histogram. */
export function structureResult(
  serial: SerialStructure,
  { cycleIndex, summary }: { cycleIndex: number; summary: SerialDoseSummary },
  configuration: Pick<SiteConfiguration, 'uncertainty' | 'radiobiology'>,
): StructureDoseResult {
  const { name, kind, code, volumeMl, massG, meanDoseGy } = serial;
  const { repair, spread, ...dose } = structureDose(serial, summary, configuration);
  const { administeredMBq } = summary.administration;
  const { biologicallyEffectiveDoseGy, dosePerActivityGyPerGBq } = dose;
  const biology = repair &&
    biologicallyEffectiveDoseGy !== undefined && {
      biologicallyEffectiveDoseGy,
      equivalentDose2GyGy: equivalentDose2Gy(biologicallyEffectiveDoseGy, repair.alphaBetaGy),
    };
  const perActivity = dosePerActivityGyPerGBq !== undefined && { dosePerActivityGyPerGBq };
  return {
    name,
    kind,
    ...(code && { code }),
    ...(repair && { repair }),
    volumeMl,
    massG,
    meanDensityGPerMl: massG / volumeMl,
    massMethod: summary.energy.density.method === 'fixed' ? 'fixed' : undefined,
    meanDoseGy,
    cycles: [
      {
        cycleIndex,
        meanDoseGy,
        ...(administeredMBq !== undefined && { administeredActivityMBq: administeredMBq }),
        ...perActivity,
        course: activityCourse(serial),
        ...biology,
      },
    ],
    ...perActivity,
    ...biology,
    uncertainty: dose.uncertainty && reportedUncertainty(dose.uncertainty),
    ...(dose.uncertaintyRecovered && {
      uncertaintyRecovered: reportedUncertainty(dose.uncertaintyRecovered),
    }),
    ...(spread && { spread }),
  };
}
