import { DosimetryError } from '../errors';
import { localDepositionDose, localDepositionKeV } from '../dose';
import type { KineticModel, TimeActivityCurve } from '../kinetics';
import type { NuclideName } from '../nuclides';
import { organSelfDose } from './organSelfDose';
import { twoBestModels } from './twoBestModels';

/** How energy gets to the tissue; see `energyDose` and `organSelfDose`. */
export type SpreadEnergyMethod = 'local-deposition' | 'voxel-kernel' | 'organ-s-value';

export interface MethodSpreadInput {
  /** The curve that counts, MBq; integral in MBq h. */
  chosen: TimeActivityCurve;
  /** All that the points allow. */
  curves: readonly TimeActivityCurve[];
  massG: number;
  radionuclide: NuclideName;
  /**
   * Mean dose of this kidney by the voxel kernel over that by local deposition of electrons, both
   * from the same map (`energyDose`); without it there are no rows of the kernel.
   */
  kernelOverLocal?: number;
  /** Without it there are no recovered rows. Above 0, at most 1. */
  recoveryCoefficient?: number;
}

export interface MethodSpreadRow {
  energy: SpreadEnergyMethod;
  model: KineticModel;
  isRecovered: boolean;
  meanDoseGy: number;
}

export interface MethodSpread {
  rows: MethodSpreadRow[];
  minimum: MethodSpreadRow;
  maximum: MethodSpreadRow;
}

/**
 * What the mean dose of one kidney becomes by each choice that another program or department may
 * make on the same measurements: energy by local deposition, kernel or organ S value, times the two
 * best models, times uncorrected or recovered. It is no interval of confidence: most of these are
 * biased, and against each other.
 *
 * @returns rows with the uncorrected ones first
 * @throws INVALID_ARGUMENT for a mass, coefficient or ratio out of its range
 */
export function methodSpread({
  chosen,
  curves,
  massG,
  radionuclide,
  kernelOverLocal,
  recoveryCoefficient,
}: MethodSpreadInput): MethodSpread {
  checkRatios(kernelOverLocal, recoveryCoefficient);
  const energyKeV = localDepositionKeV(radionuclide, 'left-out');
  const recoveries = [1, ...(recoveryCoefficient === undefined ? [] : [recoveryCoefficient])];
  const rows = recoveries.flatMap((recovery, n) =>
    twoBestModels(chosen, curves).flatMap((curve) => {
      const activity = curve.timeIntegratedActivity / recovery;
      const local = localDepositionDose(activity, massG, energyKeV);
      const row = (energy: SpreadEnergyMethod, meanDoseGy: number): MethodSpreadRow => ({
        energy,
        model: curve.model,
        isRecovered: n === 1,
        meanDoseGy,
      });
      return [
        row('local-deposition', local),
        ...(kernelOverLocal === undefined ? [] : [row('voxel-kernel', local * kernelOverLocal)]),
        row('organ-s-value', organSelfDose(activity, massG, radionuclide)),
      ];
    }),
  );
  const sorted = [...rows].sort((a, b) => a.meanDoseGy - b.meanDoseGy);
  return { rows, minimum: sorted[0], maximum: sorted[sorted.length - 1] };
}

function checkRatios(
  kernelOverLocal: number | undefined,
  recoveryCoefficient: number | undefined,
): void {
  const isRatio = kernelOverLocal === undefined || (kernelOverLocal > 0.5 && kernelOverLocal < 2);
  const isRecovery =
    recoveryCoefficient === undefined || (recoveryCoefficient > 0 && recoveryCoefficient <= 1);
  if (!isRatio || !isRecovery) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The spread of the methods cannot be given.',
      why: `A recovery coefficient of ${recoveryCoefficient ?? 'none'} and a kernel of ${kernelOverLocal ?? 'none'} times local deposition are out of range.`,
      next: 'Check the contour and the dose map.',
    });
  }
}
