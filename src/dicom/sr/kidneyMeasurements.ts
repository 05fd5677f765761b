import { quantities } from '../../quantities/quantities';
import type { CodedConcept } from '../../quantities/codedConcept';
import type { Quantity } from '../../quantities/quantity';
import { describeUncertainty } from '../../quantities/describeUncertainty';
import { isLowerBound } from '../../quantities/isLowerBound';
import { quantityValue } from '../../quantities/quantityValue';
import { volumeAtDose } from '../../quantities/volumeAtDose';
import { volumeAtDosesGy } from '../../quantities/volumeAtDosesGy';
import type { KidneyNumbers } from '../../quantities/kidneyNumbers';
import { rtDoseStorage } from '../rtdose';
import type { NaturalDataset, SopReference } from '../types';
import { contentItem } from './contentItem';
import { srCode, srCodes, srUnits } from './srCodes';

const lowerBoundComment = 'A lower bound: parts of this uncertainty are not stated.';

/**
 * The numbers of one kidney as NUM items (PS3.16 TID 1419), each with its unit. Statistics of the
 * dose are Absorbed Dose (128513, DCM) with a derivation, inferred from the dose maps. PS3.16 has
 * no codes for D98, V_x, BED and the like, so these have private ones.
 * @param doseMaps instances that the dose was read from
 */
export function kidneyMeasurements(
  kidney: KidneyNumbers,
  doseMaps: readonly SopReference[],
): NaturalDataset[] {
  const { dosePerActivity, dosePerActivityUncertainty } = quantities;
  const { biologicallyEffectiveDose, biologicallyEffectiveDoseUncertainty } = quantities;
  const { equivalentDose2Gy } = quantities;
  const { timeIntegratedActivity, timeIntegratedActivityCoefficient } = quantities;
  const { effectiveHalfLife, extrapolatedShare } = quantities;
  const { therapyMeanDose, therapyBiologicallyEffectiveDose } = quantities;
  const measured = (list: readonly Quantity[]) =>
    list.flatMap((quantity) => measurement(quantity, kidney, doseMaps));
  return [
    ...measured(absorbedDoses(kidney)),
    ...administeredActivity(kidney),
    ...measured([timeIntegratedActivity, timeIntegratedActivityCoefficient]),
    ...measured([effectiveHalfLife, extrapolatedShare]),
    ...measured([dosePerActivity, dosePerActivityUncertainty]),
    ...measured([biologicallyEffectiveDose, biologicallyEffectiveDoseUncertainty]),
    ...measured([equivalentDose2Gy]),
    ...measured([therapyMeanDose, therapyBiologicallyEffectiveDose]),
    ...uncertaintyTexts(kidney),
  ];
}

/** Volume, mass and absorbed dose in the document's order. */
function absorbedDoses(kidney: KidneyNumbers): Quantity[] {
  const { volume, mass, meanDose, d50, doseSpread, minimumDose, maximumDose } = quantities;
  const { meanDoseRecovered, recoveryCoefficient } = quantities;
  const { uncertainty, uncertaintyRecovered, d98, d2, coverage } = quantities;
  const { spreadMinimum, spreadMaximum } = quantities;
  return [
    ...[volume, mass, meanDose, meanDoseRecovered, recoveryCoefficient],
    ...[d50, doseSpread, minimumDose, maximumDose],
    ...[uncertainty, uncertaintyRecovered, spreadMinimum, spreadMaximum],
    ...[d98, d2, ...volumeAtDosesGy([kidney]).map(volumeAtDose), coverage],
  ];
}

function measurement(
  quantity: Quantity,
  kidney: KidneyNumbers,
  doseMaps: readonly SopReference[],
): NaturalDataset[] {
  const value = quantityValue(quantity, kidney);
  const { codes, unit } = quantity;
  if (value === undefined || !codes) {
    return [];
  }
  const { concept, derivation, method } = codes;
  const children = [
    ...modifier(srCodes.derivation, derivation),
    ...(derivation ? doseMaps.map(sourceItem) : []),
    ...modifier(srCodes.measurementMethod, method?.([kidney])),
    ...(isLowerBound(quantity, kidney)
      ? [contentItem.text('HAS PROPERTIES', srCodes.comment, lowerBoundComment)]
      : []),
  ];
  return [contentItem.number('CONTAINS', codeOf(concept), value, srUnits[unit], children)];
}

/** What each uncertainty is made of, and what it lacks. */
function uncertaintyTexts({ uncertainty, uncertaintyRecovered }: KidneyNumbers): NaturalDataset[] {
  const both = [
    ['Mean absorbed dose', uncertainty],
    ['Mean absorbed dose, recovered', uncertaintyRecovered],
  ] as const;
  return both.flatMap(([name, found]) =>
    found
      ? [
          contentItem.text(
            'CONTAINS',
            srCodes.uncertaintyParts,
            `${name}: ${describeUncertainty(found)}.`,
          ),
        ]
      : [],
  );
}

function modifier(name: NaturalDataset, value: CodedConcept | undefined): NaturalDataset[] {
  return value ? [contentItem.code('HAS CONCEPT MOD', name, codeOf(value))] : [];
}

function sourceItem(reference: SopReference): NaturalDataset {
  // Some readers (dcmtk) do not accept RT Dose as an image in an IMAGE item.
  const item =
    reference.ReferencedSOPClassUID === rtDoseStorage ? contentItem.composite : contentItem.image;
  return item('INFERRED FROM', srCodes.sourceOfMeasurement, reference);
}

/**
 * Administered activity of all cycles, MBq; left out unless known for each cycle. It was entered or
 * read, and is not one of the computed quantities.
 */
function administeredActivity({ cycles }: KidneyNumbers): NaturalDataset[] {
  const known = cycles.flatMap(({ administeredActivityMBq }) => administeredActivityMBq ?? []);
  if (known.length < cycles.length || known.length === 0) {
    return [];
  }
  const totalMBq = known.reduce((sum, activity) => sum + activity, 0);
  const { administeredActivity: concept, megabecquerel } = srCodes;
  return [contentItem.number('CONTAINS', concept, totalMBq, megabecquerel)];
}

function codeOf({ scheme, value, meaning }: CodedConcept): NaturalDataset {
  return srCode(scheme, value, meaning);
}
