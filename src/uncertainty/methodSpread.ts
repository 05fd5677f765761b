import { localDepositionDose } from '../dose/localDepositionDose';
import { localDepositionKeV } from '../dose/localDepositionKeV';
import type { KineticModel } from '../kinetics';
import type { NuclideName } from '../nuclides';
import type { SerialDoseSummary, SerialOrgan } from '../serial';
import { organSelfDose } from './organSelfDose';
import type { SelfShape } from './organSelfDose';
import { twoBestModels } from './twoBestModels';

/** How energy gets to the tissue; see `energyDose` and `organSelfDose`. */
export type SpreadEnergyMethod = 'local-deposition' | 'voxel-kernel' | 'organ-s-value';

/** One kidney in one cycle from serial images. */
export interface SpreadCycle {
  /** In the contour that the dose is given in, uncorrected, above 0. */
  meanDoseGy: number;
  massG: number;
  radionuclide: NuclideName;
  energy: SerialDoseSummary['energy'];
  serial: SerialOrgan;
  /** Recovered over uncorrected dose; without it there are no recovered methods. */
  recoveryFactor?: number;
  /** For the organ S value; default: a kidney's. */
  shape?: SelfShape;
}

export interface SpreadMethod {
  energy: SpreadEnergyMethod;
  /** The model that counts, or its best rival; of several cycles those of each. */
  models: KineticModel[];
  isRecovered: boolean;
  meanDoseGy: number;
}

export interface MethodSpread {
  minimumGy: number;
  maximumGy: number;
  /** Uncorrected ones first. */
  methods: SpreadMethod[];
}

/**
 * What the mean dose of one kidney becomes by each choice that another program or department may
 * make on the same measurements: energy by local deposition, kernel or organ S value, times the two
 * best models, times uncorrected or recovered; of several cycles the sum by one choice for all. It
 * is no interval of confidence: most of these are biased, and against each other.
 *
 * @param cycles at least one
 * @throws INVALID_ARGUMENT for a mass that is not above 0
 */
export function methodSpread(cycles: readonly SpreadCycle[]): MethodSpread {
  const [first, ...others] = cycles.map(methodsOfCycle);
  // A choice that one cycle does not allow has no sum.
  const methods = [...first].flatMap(([key, method]) => {
    const same = others.flatMap((one) => one.get(key) ?? []);
    return same.length < others.length ? [] : [sumOf([method, ...same])];
  });
  const doses = methods.map(({ meanDoseGy }) => meanDoseGy);
  return { minimumGy: Math.min(...doses), maximumGy: Math.max(...doses), methods };
}

/** By what is chosen: energy, whether it is the rival, whether it is recovered. */
function methodsOfCycle(cycle: SpreadCycle): Map<string, SpreadMethod> {
  const { serial, recoveryFactor } = cycle;
  const factors = [1, ...(recoveryFactor === undefined ? [] : [recoveryFactor])];
  const energies = dosesOfEnergy(cycle);
  return new Map(
    factors.flatMap((factor, recovered) =>
      twoBestModels(serial.curve, serial.models).flatMap((curve, rival) => {
        const ratio = curve.timeIntegratedActivity / serial.curve.timeIntegratedActivity;
        return energies.map(([energy, doseGy]): [string, SpreadMethod] => [
          `${energy} ${rival} ${recovered}`,
          {
            energy,
            models: [curve.model],
            isRecovered: recovered === 1,
            meanDoseGy: doseGy * ratio * factor,
          },
        ]);
      }),
    ),
  );
}

/** Of the model that counts, uncorrected. */
function dosesOfEnergy({
  meanDoseGy,
  massG,
  radionuclide,
  energy,
  serial,
  shape,
}: SpreadCycle): [SpreadEnergyMethod, number][] {
  const { kernelOverLocal } = serial;
  const electrons = localDepositionDose(1, 1, localDepositionKeV(radionuclide, 'left-out'));
  const isKernel = energy.method === 'voxel-kernel';
  const localGy = isKernel
    ? kernelOverLocal === undefined
      ? undefined
      : meanDoseGy / kernelOverLocal
    : (meanDoseGy * electrons) / (energy.doseConstant ?? electrons);
  const kernelGy = isKernel ? meanDoseGy : kernelOverLocal && localGy && localGy * kernelOverLocal;
  // The activity that the contour holds, whose electrons alone would give the local dose.
  const organGy =
    localGy && organSelfDose((localGy * massG) / electrons, massG, radionuclide, shape);
  const all: [SpreadEnergyMethod, number | undefined][] = [
    ['local-deposition', localGy],
    ['voxel-kernel', kernelGy],
    ['organ-s-value', organGy],
  ];
  return all.filter((one): one is [SpreadEnergyMethod, number] => one[1] !== undefined);
}

function sumOf(methods: readonly SpreadMethod[]): SpreadMethod {
  return {
    ...methods[0],
    models: methods.flatMap(({ models }) => models),
    meanDoseGy: methods.reduce((sum, { meanDoseGy }) => sum + meanDoseGy, 0),
  };
}
