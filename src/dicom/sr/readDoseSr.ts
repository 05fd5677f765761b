import { isoDateTime } from '../../dates';
import type { CycleRecord, StoredDoseReport } from '../../cycles';
import { DosimetryError } from '../../errors';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { quantities } from '../../quantities/quantities';
import { codes } from '../write';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import { requiredString } from '../attributes/requiredString';
import type { NaturalDataset } from '../types';
import { childItems } from './childItems';
import { measuredNumber } from './measuredNumber';
import { srCodes, srUnits } from './srCodes';

type CycleKidney = Omit<CycleRecord, 'kidneys'> & {
  name: string;
  kidney: CycleRecord['kidneys'][number];
};

/**
 * Reads the doses by cycle from a report that `writeDoseSr` wrote (PS3.16 TID 1500): those that
 * `cycleDoseItems` put into it. Concepts are recognised by scheme and value, units are checked.
 * @returns undefined for a structured report of another kind, or without doses by cycle
 * @throws MISSING_TAG, INVALID_TAG (a unit other than Gy, MBq or h, or a value that can be none)
 */
export function readDoseSr(dataset: NaturalDataset): StoredDoseReport | undefined {
  const [measurements] = childItems(dataset, srCodes.imagingMeasurements);
  const groups = measurements ? childItems(measurements, srCodes.measurementGroup) : [];
  const found = groups.flatMap((group) => cyclesOfGroup(dataset, group));
  if (found.length === 0) {
    return undefined;
  }
  const names = [...new Set(found.map(({ name }) => name))];
  return {
    sopInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
    predecessors: getSequence(dataset, 'PredecessorDocumentsSequence')
      .flatMap((study) => getSequence(study, 'ReferencedSeriesSequence'))
      .flatMap((series) => getSequence(series, 'ReferencedSOPSequence'))
      .flatMap((item) => getString(item, 'ReferencedSOPInstanceUID') ?? []),
    isRejected: /^Contours rejected by /.test(
      getString(dataset, 'CompletionFlagDescription') ?? '',
    ),
    records: names.map((name) => joinKidneys(found.filter((one) => one.name === name))),
  };
}

function joinKidneys(own: readonly CycleKidney[]): CycleRecord {
  const { name: _name, kidney: _kidney, ...about } = own[0];
  const kidneys = own.map(({ kidney }) => kidney);
  if (new Set(kidneys.map(({ side }) => side)).size < kidneys.length) {
    throw invalid('A kidney has two doses in one cycle.');
  }
  return { ...about, kidneys };
}

function cyclesOfGroup(dataset: NaturalDataset, group: NaturalDataset): CycleKidney[] {
  const doses = childItems(group, srCodes.doseOfCycle);
  const side = sideOf(group);
  if (doses.length === 0 || !side) {
    return [];
  }
  const { codes: uncertaintyCodes } = quantities.uncertainty;
  const uncertainty =
    doses.length === 1 ? measuredNumber(group, uncertaintyCodes.concept, srUnits.Gy) : undefined;
  return doses.map((dose) => ({
    ...aboutObject(dataset),
    ...aboutCycle(dose),
    kidney: {
      side,
      meanDoseGy: measuredNumber({ ContentSequence: [dose] }, srCodes.doseOfCycle, srUnits.Gy)!,
      ...(uncertainty !== undefined && { standardUncertaintyGy: uncertainty }),
      ...withValue(
        'biologicallyEffectiveDoseGy',
        measuredNumber(dose, quantities.biologicallyEffectiveDose.codes.concept, srUnits.Gy),
      ),
    },
  }));
}

function aboutObject(dataset: NaturalDataset) {
  return {
    source: 'report' as const,
    studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
    sopInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
    ...withValue('studyDate', getString(dataset, 'StudyDate')),
    writtenAt: ['ContentDate', 'ContentTime']
      .map((keyword) => requiredString(dataset, keyword))
      .join(''),
    isApproved: getString(dataset, 'VerificationFlag') === 'VERIFIED',
  };
}

function aboutCycle(dose: NaturalDataset) {
  const [cycle] = childItems(dose, srCodes.therapyCycle);
  const [start] = childItems(dose, srCodes.administrationStart);
  const [nuclide] = childItems(dose, srCodes.radionuclide);
  const alphaBetaGy = measuredNumber(dose, srCodes.alphaBeta, srUnits.Gy);
  const repairHalfLifeHours = measuredNumber(dose, srCodes.repairHalfLife, srUnits.h);
  return {
    name: (cycle && getString(cycle, 'TextValue')) ?? '',
    ...withValue('administeredAt', start && isoDateTime(getString(start, 'DateTime') ?? '')),
    ...withValue('radionuclide', nuclide && getString(nuclide, 'TextValue')),
    ...withValue(
      'administeredMBq',
      measuredNumber(dose, srCodes.administeredActivity, srCodes.megabecquerel),
    ),
    ...(alphaBetaGy !== undefined &&
      repairHalfLifeHours !== undefined && { bedConstants: { alphaBetaGy, repairHalfLifeHours } }),
  };
}

function sideOf(group: NaturalDataset): KidneySide | undefined {
  const [site] = childItems(group, srCodes.findingSite);
  const [laterality] = site ? childItems(site, srCodes.laterality) : [];
  const [code] = laterality ? getSequence(laterality, 'ConceptCodeSequence') : [];
  return kidneySides.find(({ side }) => code && getString(code, 'CodeValue') === codeValue(side))
    ?.side;
}

function codeValue(side: KidneySide): string | undefined {
  return getString(codes[side], 'CodeValue');
}

function withValue<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;
}

function invalid(why: string): DosimetryError {
  return new DosimetryError('INVALID_TAG', {
    what: 'A dose report cannot be read.',
    why,
    next: 'Store the report of that study again.',
  });
}
