import { quantities } from '../quantities/quantities';
import type { Quantity } from '../quantities/quantity';
import { volumeAtDose } from '../quantities/volumeAtDose';
import { volumeAtDosesGy } from '../quantities/volumeAtDosesGy';
import { volumeShareAtDose } from '../quantities/volumeShareAtDose';
import type { KidneyDoseReport } from '../report/kidneyDoseReport';
import type { Words } from '../words';
import type { DoseTableRow } from './DoseTable';
import { doseTableRow } from './doseTableRow';

export interface DoseTableRows {
  /** What a report is read for, the dose first. */
  main: DoseTableRow[];
  /** What the dose rests on; empty where it was not computed here. */
  kinetics: DoseTableRow[];
  /** How the dose is spread over each kidney; empty without a dose map. */
  distribution: DoseTableRow[];
}

/** The rows of the panel's tables: quantities that are known for a kidney with a contour. */
export function doseTableRows(report: KidneyDoseReport, words: Words): DoseTableRows {
  const present = report.kidneys.filter(({ voxels }) => voxels > 0);
  const rowsOf = (list: readonly Quantity[]) =>
    list
      .filter(({ read }) => present.some((kidney) => read(kidney) !== undefined))
      .map((quantity) => doseTableRow(quantity, report, words));
  const { volume, mass, meanDose, meanDoseRecovered, recoveryCoefficient } = quantities;
  const { uncertainty, uncertaintyRecovered } = quantities;
  const { dosePerActivity, dosePerActivityUncertainty } = quantities;
  const { biologicallyEffectiveDose, equivalentDose2Gy } = quantities;
  const { biologicallyEffectiveDoseUncertainty } = quantities;
  const { timeIntegratedActivity, timeIntegratedActivityCoefficient } = quantities;
  const { effectiveHalfLife, extrapolatedShare } = quantities;
  const { therapyMeanDose, therapyBiologicallyEffectiveDose } = quantities;
  const { d98, d50, d2, minimumDose, maximumDose, doseSpread, coverage } = quantities;
  const isCut = present.some(({ dose }) => dose && dose.coverageFraction < 1);
  return {
    main: [
      ...rowsOf([meanDose, uncertainty, meanDoseRecovered, uncertaintyRecovered]),
      ...rowsOf([biologicallyEffectiveDose, biologicallyEffectiveDoseUncertainty]),
      ...rowsOf([equivalentDose2Gy]),
      ...rowsOf([therapyMeanDose, therapyBiologicallyEffectiveDose]),
      ...rowsOf([dosePerActivity, dosePerActivityUncertainty]),
      // Also without any contour: the table says so with dashes.
      doseTableRow(volume, report, words),
      ...rowsOf([mass]),
    ],
    kinetics: [
      ...rowsOf([timeIntegratedActivity, timeIntegratedActivityCoefficient]),
      ...rowsOf([effectiveHalfLife, extrapolatedShare, recoveryCoefficient]),
    ],
    distribution: [
      ...rowsOf([d98, d50, d2, minimumDose, maximumDose, doseSpread]),
      ...volumeAtDosesGy(present).flatMap((doseGy) =>
        rowsOf([volumeShareAtDose(doseGy), volumeAtDose(doseGy)]),
      ),
      ...(isCut ? rowsOf([coverage]) : []),
    ],
  };
}
