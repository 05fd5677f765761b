import { bedFormulaId } from './bedFormulaId';
import { privateScheme } from './codedConcept';
import type { CodedConcept } from './codedConcept';
import { extrapolatedShare } from './extrapolatedShare';
import { integralPerActivityH } from './integralPerActivityH';
import type { KidneyNumbers } from './kidneyNumbers';
import type { Quantity } from './quantity';
import { recoveredDoseGy } from './recoveredDoseGy';
import { sumOverCourses } from './sumOverCourses';

/** CID 218, Quantitative Image Features; the derivation says which statistic. */
const absorbedDose: CodedConcept = { scheme: 'DCM', value: '128513', meaning: 'Absorbed Dose' };

/**
 * Every quantity of a kidney but V_x (`volumeAtDose`, `volumeShareAtDose`), in the order of a
 * table: the one list from which panel, PDF, CSV and DICOM SR are made. docs/dosimetry.md shows it.
 */
export const quantities = {
  volume: {
    id: 'volume',
    label: 'Volume',
    shortLabel: 'Volume',
    unit: 'ml',
    decimals: 1,
    csvColumn: 'volume_ml',
    codes: { concept: sct('118565006', 'Volume') },
    formulaId: () => 'volume',
    read: ({ volumeMl }) => volumeMl,
    readBoth: ({ volumeMl }) => volumeMl,
  },
  mass: {
    id: 'mass',
    label: 'Mass',
    shortLabel: 'Mass',
    unit: 'g',
    decimals: 1,
    csvColumn: 'mass_g',
    codes: { concept: sct('118538004', 'Mass') },
    formulaId: (kidneys) =>
      kidneys.some(({ massMethod }) => massMethod === 'fixed') ? 'fixed-mass' : 'ct-mass',
    read: ({ massG }) => massG,
    readBoth: ({ massG }) => massG,
  },
  meanDose: {
    id: 'mean-dose',
    label: 'Mean absorbed dose',
    shortLabel: 'Mean dose',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'mean_dose_Gy',
    codes: { concept: absorbedDose, derivation: sct('373098007', 'Mean') },
    formulaId: () => 'mean-dose',
    read: ({ dose }) => dose?.meanDoseGy,
    readBoth: ({ meanDoseGy }) => meanDoseGy,
  },
  meanDoseRecovered: {
    id: 'mean-dose-recovered',
    label: 'Mean absorbed dose, recovered',
    shortLabel: 'Mean dose, recovered',
    unit: 'Gy',
    decimals: 2,
    isOptionalRow: true,
    csvColumn: 'mean_dose_recovered_Gy',
    codes: { concept: ours('DREC', 'Mean absorbed dose without partial volume effect') },
    formulaId: () => 'recovered-dose',
    read: ({ cycles }) => recoveredDoseGy(cycles),
  },
  recoveryCoefficient: {
    id: 'recovery-coefficient',
    label: 'Recovery coefficient',
    shortLabel: 'Recovery coefficient',
    unit: '%',
    decimals: 1,
    isOptionalRow: true,
    csvColumn: 'recovery_coefficient_fraction',
    codes: { concept: ours('RC', 'Recovery coefficient') },
    formulaId: () => 'recovery-coefficient',
    // Each cycle has a contour of its own.
    read: ({ cycles }) =>
      cycles.length === 1 ? cycles[0].course?.recovery?.recoveryCoefficient : undefined,
  },
  uncertainty: {
    id: 'uncertainty',
    label: 'Standard uncertainty of the mean (k = 1)',
    shortLabel: 'Uncertainty (k = 1)',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'mean_dose_standard_uncertainty_Gy',
    codes: { concept: ours('UMD', 'Standard uncertainty of the mean absorbed dose') },
    formulaId: () => 'uncertainty',
    read: ({ uncertainty }) => uncertainty?.standardUncertaintyGy,
  },
  doseSpread: {
    id: 'spread',
    label: 'Standard deviation over the kidney',
    shortLabel: 'SD over kidney',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'dose_standard_deviation_Gy',
    codes: { concept: absorbedDose, derivation: sct('386136009', 'Standard Deviation') },
    formulaId: () => 'dose-spread',
    read: ({ dose }) => dose?.standardDeviationGy,
  },
  minimumDose: {
    id: 'minimum',
    label: 'Minimum',
    shortLabel: 'Minimum',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'min_dose_Gy',
    codes: { concept: absorbedDose, derivation: sct('255605001', 'Minimum') },
    formulaId: () => 'minimum-dose',
    read: ({ dose }) => dose?.minDoseGy,
  },
  maximumDose: {
    id: 'maximum',
    label: 'Maximum',
    shortLabel: 'Maximum',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'max_dose_Gy',
    codes: { concept: absorbedDose, derivation: sct('56851009', 'Maximum') },
    formulaId: () => 'maximum-dose',
    read: ({ dose }) => dose?.maxDoseGy,
  },
  d98: {
    id: 'd98',
    label: 'D98',
    shortLabel: 'D98',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'D98_Gy',
    codes: { concept: ours('D98', 'Dose to 98 % of the volume') },
    formulaId: () => 'dose-at-volume',
    read: ({ dose }) => dose?.d98Gy,
  },
  d50: {
    id: 'd50',
    label: 'D50 (median)',
    shortLabel: 'D50 (median)',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'D50_Gy',
    codes: { concept: absorbedDose, derivation: sct('373099004', 'Median') },
    formulaId: () => 'dose-at-volume',
    read: ({ dose }) => dose?.d50Gy,
  },
  d2: {
    id: 'd2',
    label: 'D2',
    shortLabel: 'D2',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'D2_Gy',
    codes: { concept: ours('D2', 'Dose to 2 % of the volume') },
    formulaId: () => 'dose-at-volume',
    read: ({ dose }) => dose?.d2Gy,
  },
  timeIntegratedActivity: {
    id: 'time-integrated-activity',
    label: 'Time-integrated activity',
    labelOfSum: 'Time-integrated activity, sum of the cycles',
    shortLabel: 'Time-integrated activity',
    unit: 'MBq h',
    decimals: 0,
    isOptionalRow: true,
    csvColumn: 'time_integrated_activity_MBq_h',
    codes: { concept: ours('TIA', 'Time-integrated activity') },
    formulaId: () => 'curve-integral',
    read: ({ cycles }) => sumOverCourses(cycles, (course) => course.timeIntegratedActivityMBqH),
  },
  timeIntegratedActivityCoefficient: {
    id: 'time-integrated-activity-coefficient',
    label: 'Time-integrated activity coefficient',
    shortLabel: 'TIA per activity',
    unit: 'h',
    decimals: 3,
    isOptionalRow: true,
    csvColumn: 'time_integrated_activity_coefficient_h',
    codes: { concept: ours('TIAC', 'Time-integrated activity coefficient') },
    formulaId: () => 'integral-per-activity',
    read: ({ cycles }) => integralPerActivityH(cycles),
  },
  effectiveHalfLife: {
    id: 'effective-half-life',
    label: 'Effective half-life, fitted',
    shortLabel: 'Effective half-life',
    unit: 'h',
    decimals: 1,
    isOptionalRow: true,
    csvColumn: 'fitted_effective_half_life_h',
    codes: { concept: ours('TEFF', 'Effective half-life') },
    formulaId: () => 'effective-half-life',
    // Of several cycles there is no one half-life.
    read: ({ cycles }) =>
      cycles.length === 1 ? cycles[0].course?.effectiveHalfLifeHours : undefined,
  },
  extrapolatedShare: {
    id: 'extrapolated-share',
    label: 'Share of the integral after the last scan',
    shortLabel: 'After the last scan',
    unit: '%',
    decimals: 0,
    isOptionalRow: true,
    csvColumn: 'extrapolated_fraction',
    codes: { concept: ours('EXTRAP', 'Share of the integral after the last scan') },
    formulaId: () => 'extrapolated-share',
    read: ({ cycles }) => extrapolatedShare(cycles),
  },
  dosePerActivity: {
    id: 'dose-per-activity',
    label: 'Dose per administered activity',
    shortLabel: 'Dose per activity',
    unit: 'Gy/GBq',
    decimals: 3,
    csvColumn: 'dose_per_activity_Gy_per_GBq',
    codes: { concept: ours('DPA', 'Absorbed dose per administered activity') },
    formulaId: () => 'dose-per-activity',
    read: ({ dosePerActivityGyPerGBq }) => dosePerActivityGyPerGBq,
  },
  biologicallyEffectiveDose: {
    id: 'bed',
    label: 'BED',
    labelOfSum: 'BED, sum of the cycles',
    shortLabel: 'BED',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'BED_Gy',
    codes: { concept: ours('BED', 'Biologically effective dose'), method: bedMethod },
    formulaId: bedFormulaId,
    read: ({ biologicallyEffectiveDoseGy }) => biologicallyEffectiveDoseGy,
  },
  equivalentDose2Gy: {
    id: 'eqd2',
    label: 'EQD2',
    shortLabel: 'EQD2',
    unit: 'Gy',
    decimals: 2,
    csvColumn: 'EQD2_Gy',
    codes: { concept: ours('EQD2', 'Equivalent dose in 2 Gy fractions'), method: bedMethod },
    formulaId: () => 'eqd2',
    read: ({ equivalentDose2GyGy }) => equivalentDose2GyGy,
  },
  therapyMeanDose: {
    id: 'therapy-mean-dose',
    label: 'Mean absorbed dose, all cycles of the therapy',
    shortLabel: 'Mean dose, all cycles',
    unit: 'Gy',
    decimals: 2,
    isOptionalRow: true,
    csvColumn: 'therapy_mean_dose_Gy',
    codes: { concept: ours('DALL', 'Mean absorbed dose, sum of all cycles') },
    formulaId: () => 'therapy-dose',
    read: ({ therapy }) => therapy?.meanDoseGy,
  },
  therapyBiologicallyEffectiveDose: {
    id: 'therapy-bed',
    label: 'BED, all cycles of the therapy',
    shortLabel: 'BED, all cycles',
    unit: 'Gy',
    decimals: 2,
    isOptionalRow: true,
    csvColumn: 'therapy_BED_Gy',
    codes: { concept: ours('BEDALL', 'Biologically effective dose, sum of all cycles') },
    formulaId: () => 'bed-cumulative',
    read: ({ therapy }) => therapy?.biologicallyEffectiveDoseGy,
  },
  coverage: {
    id: 'coverage',
    label: 'Share inside the dose map',
    shortLabel: 'Inside the map',
    unit: '%',
    decimals: 1,
    csvColumn: 'coverage_fraction',
    codes: { concept: ours('COV', 'Share of the volume inside the dose map') },
    formulaId: () => 'coverage',
    read: ({ dose }) => dose?.coverageFraction,
  },
} satisfies Record<string, Quantity>;

function sct(value: string, meaning: string): CodedConcept {
  return { scheme: 'SCT', value, meaning };
}

function ours(value: string, meaning: string): CodedConcept {
  return { scheme: privateScheme, value, meaning };
}

function bedMethod(kidneys: readonly KidneyNumbers[]): CodedConcept {
  const id = bedFormulaId(kidneys);
  if (id === 'bed-lines') {
    return ours('BEDLIN', 'Linear-quadratic model, lines between measurements, sum of cycles');
  }
  return id === 'bed-general'
    ? ours('BEDGEN', 'Linear-quadratic model, sum of exponentials, sum of cycles')
    : ours('BEDMONO', 'Linear-quadratic model, mono-exponential, sum of cycles');
}
