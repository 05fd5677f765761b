import type { SiteConfiguration } from '../configuration';
import { doseRateFactor } from '../kinetics';
import type { StructureKind } from '../labels';
import { serialBiologicallyEffectiveDose } from '../serial';
import type { RepairConstants, SerialDoseSummary, SerialStructure } from '../serial';
import { kidneyDoseUncertainty, methodSpread } from '../uncertainty';
import type { DoseUncertainty, MethodSpread, SelfShape } from '../uncertainty';
import { structureRepair } from './structureRepair';

/** One structure in one cycle: its numbers, and how sure they are. */
export interface StructureDose {
  serial: SerialStructure;
  /** Mean dose per administered activity, where that is known. */
  dosePerActivityGyPerGBq?: number;
  /** What the BED rests on; left out where it has no meaning. */
  repair?: RepairConstants;
  biologicallyEffectiveDoseGy?: number;
  /** Of the dose as it was read; left out where it is not above 0. */
  uncertainty?: DoseUncertainty;
  /** Of the dose without the partial volume effect, where there is one. */
  uncertaintyRecovered?: DoseUncertainty;
  spread?: MethodSpread;
}

const shapes: Partial<Record<StructureKind, SelfShape>> = {
  kidney: 'kidney',
  liver: 'liver',
  spleen: 'spleen',
};

/** The dose of a structure as reports and the panel tell it. */
export function structureDose(
  serial: SerialStructure,
  { administration, radionuclide, energy }: SerialDoseSummary,
  { uncertainty: settings, radiobiology }: Pick<SiteConfiguration, 'uncertainty' | 'radiobiology'>,
): StructureDose {
  const { meanDoseGy, massG, curve, recovery, kind, measured } = serial;
  const repair = structureRepair(kind, radiobiology);
  const { administeredMBq } = administration;
  const administeredGBq = administeredMBq === undefined ? undefined : administeredMBq / 1000;
  const recoveryFactor = recovery && recovery.meanDoseRecoveredGy / meanDoseGy;
  const leaCatchesideFactor = repair && doseRateFactor(curve, repair.repairHalfLifeHours);
  const { uncorrected, recovered } = kidneyDoseUncertainty(
    {
      cycles: [
        {
          meanDoseGy,
          recoveryFactor,
          leaCatchesideFactor,
          serial: { kidney: serial, radionuclide },
        },
      ],
      measured: measured ? { contour: measured.contour, shiftLosses: [measured.shiftLoss] } : {},
      administeredGBq,
    },
    { settings, radiobiology: repair ?? radiobiology },
  );
  return {
    serial,
    ...(administeredGBq !== undefined && {
      dosePerActivityGyPerGBq: meanDoseGy / administeredGBq,
    }),
    ...(repair && {
      repair,
      biologicallyEffectiveDoseGy: serialBiologicallyEffectiveDose(serial, repair),
    }),
    ...(uncorrected && { uncertainty: uncorrected }),
    ...(recovered && { uncertaintyRecovered: recovered }),
    ...(meanDoseGy > 0 && {
      spread: methodSpread([
        {
          meanDoseGy,
          massG,
          radionuclide,
          energy,
          serial,
          recoveryFactor,
          shape: shapes[kind] ?? 'sphere',
        },
      ]),
    }),
  };
}
