import { DosimetryError } from '../../../errors';
import { describeInstance } from '../../messages/describeInstance';
import { getNumber } from '../../attributes/getNumber';
import { getNumbers } from '../../attributes/getNumbers';
import { getSequence } from '../../attributes/getSequence';
import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';
import { namedNuclides } from './namedNuclides';
import { nuclides } from './nuclides';

/** What one attribute says about the radionuclide. */
interface Statement {
  attribute: string;
  /**
   * Nuclides or elements that it names; empty where it gives only a number, which agrees or
   * disagrees.
   */
  names: string[];
  agrees: boolean;
  /** True if it names a nuclide or an element; a number alone does not. */
  isName: boolean;
}

/**
 * Half-lives that files give for 177Lu, in s: 6.58 to 6.746 d around the 6.647 d of the literature,
 * since scanners write 6.6, 6.65, 6.71 or 6.73 d.
 */
const halfLifeRangeSeconds = { lowest: 568_500, highest: 582_900 };
/**
 * 177Lu emits no positrons; some software writes the abundance of its gamma lines here instead
 * (0.11, in total 0.17).
 */
const highestFraction = 0.172;
/**
 * Gamma lines of 177Lu, keV: those that energy windows are set around (113 and 208), and the weak
 * ones.
 */
const linesKeV = [112.95, 208.37, 249.7, 321.3];

/**
 * Compares everything that NM or PT images say about their radionuclide with 177Lu, the nuclide of
 * the method: code and name of RadionuclideCodeSequence (0054,0300), Radionuclide,
 * RadiopharmaceuticalCodeSequence, Radiopharmaceutical, RadionuclideHalfLife,
 * RadionuclidePositronFraction, and the energy windows.
 * @returns sentences: that 177Lu was assumed where the images name no nuclide, and values that seem
 *   to be in another unit
 * @throws RADIONUCLIDE_MISMATCH where anything contradicts 177Lu, listing all statements;
 *   INVALID_TAG
 */
export function checkRadionuclide(datasets: readonly NaturalDataset[]): string[] {
  const notes: string[] = [];
  const statements = new Map<string, Statement>();
  for (const dataset of datasets) {
    const items = getSequence(dataset, 'RadiopharmaceuticalInformationSequence');
    const all = [...items.flatMap((item) => ofItem(item, notes)), ...ofWindows(dataset)];
    all.forEach((statement) => statements.set(statement.attribute, statement));
  }
  const said = [...statements.values()];
  const against = said.filter(({ agrees }) => !agrees);
  if (against.length > 0) {
    const supporting = said.filter(({ agrees }) => agrees).map(({ attribute }) => attribute);
    throw new DosimetryError('RADIONUCLIDE_MISMATCH', {
      what: `The images are not of 177Lu, or contradict themselves: ${against.map(({ attribute }) => attribute).join('; ')}.`,
      why: `The dose is computed with the energies and the half-life of 177Lu (574,300 s); ${supporting.length > 0 ? `only this agrees: ${supporting.join('; ')}` : 'nothing in the images speaks for it'}. First image: ${describeInstance(datasets[0])}.`,
      next: 'Choose images of 177Lu; if they are, have the header corrected and export them again.',
    });
  }
  if (!said.some(({ isName }) => isName)) {
    const hints = said.map(({ attribute }) => attribute);
    notes.push(
      `The images do not name the radionuclide: 177Lu was assumed${hints.length > 0 ? ` (${hints.join('; ')})` : ''}. For another nuclide the dose is wrong.`,
    );
  }
  notes.push(...ofDescriptions(datasets[0]));
  return [...new Set(notes)];
}

function ofItem(item: NaturalDataset, notes: string[]): Statement[] {
  const statements: Statement[] = [];
  for (const keyword of ['RadionuclideCodeSequence', 'RadiopharmaceuticalCodeSequence']) {
    for (const code of getSequence(item, keyword)) {
      statements.push(...ofCode(keyword, code, notes));
    }
  }
  for (const keyword of ['Radionuclide', 'Radiopharmaceutical']) {
    const text = getString(item, keyword);
    const names = text ? namedNuclides(text) : [];
    if (text && names.length > 0) {
      statements.push(ofNames(`${keyword} "${text}"`, names));
    } else if (text && keyword === 'Radionuclide') {
      notes.push(`The images name the radionuclide "${text}", which is not understood here.`);
    }
  }
  return [...statements, ...ofHalfLife(item, notes), ...ofPositrons(item, notes)];
}

function ofCode(keyword: string, code: NaturalDataset, notes: string[]): Statement[] {
  const value = getString(code, 'CodeValue') ?? getString(code, 'LongCodeValue');
  const meaning = getString(code, 'CodeMeaning');
  const scheme = getString(code, 'CodingSchemeDesignator');
  const known = nuclides.find(({ codes }) => value !== undefined && codes?.includes(value));
  // Names in the code itself ("Lu-177", "177LU" of private schemes) and in its meaning.
  const names = [
    ...new Set([
      ...(known ? [known.name] : []),
      ...(known || !value ? [] : namedNuclides(value)),
      ...(meaning ? namedNuclides(meaning) : []),
    ]),
  ];
  const words = [value, scheme, meaning && `"${meaning}"`].filter(Boolean).join(' ');
  if (names.length > 0) {
    return [ofNames(`${keyword} ${words}`, names)];
  }
  if (keyword === 'RadionuclideCodeSequence' && words) {
    notes.push(`The images name the radionuclide by a code that is not known here (${words}).`);
  }
  return [];
}

function ofNames(attribute: string, names: string[]): Statement {
  return {
    attribute,
    names,
    agrees: names.every((name) => name === '177Lu' || name === 'Lu'),
    isName: true,
  };
}

function ofHalfLife(item: NaturalDataset, notes: string[]): Statement[] {
  const seconds = getNumber(item, 'RadionuclideHalfLife');
  if (seconds === undefined || seconds === 0) {
    return [];
  }
  const isOf177Lu = (value: number) =>
    value >= halfLifeRangeSeconds.lowest && value <= halfLifeRangeSeconds.highest;
  const unit = (
    [
      ['minutes', 60],
      ['hours', 3600],
      ['days', 86400],
    ] as const
  ).find(([, factor]) => isOf177Lu(seconds * factor));
  if (unit) {
    notes.push(
      `RadionuclideHalfLife reads ${seconds} s, which looks like the half-life of 177Lu in ${unit[0]}; the half-life of the literature was used.`,
    );
    return [];
  }
  const near = nuclides.find(
    ({ halfLifeSeconds }) => Math.abs(seconds / halfLifeSeconds - 1) < 0.015,
  );
  const agrees = isOf177Lu(seconds);
  const name = !agrees && near ? `, that of ${near.name}` : '';
  const attribute = `RadionuclideHalfLife ${seconds} s${name}`;
  return [{ attribute, names: [], agrees, isName: false }];
}

function ofPositrons(item: NaturalDataset, notes: string[]): Statement[] {
  const fraction = getNumber(item, 'RadionuclidePositronFraction');
  if (fraction === undefined || fraction === 0) {
    return [];
  }
  if (fraction < 0 || fraction > 1) {
    notes.push(
      `RadionuclidePositronFraction is ${fraction}, which is no fraction; it was passed over.`,
    );
    return [];
  }
  const near = nuclides.find(
    ({ positronFraction = 0 }) => Math.abs(fraction / positronFraction - 1) < 0.015,
  );
  const isOf90Y = near?.name === '90Y';
  if (fraction <= highestFraction && !isOf90Y) {
    return [];
  }
  if (fraction === 1) {
    notes.push(
      'RadionuclidePositronFraction is 1, which software writes by default; it was passed over.',
    );
    return [];
  }
  const attribute = `RadionuclidePositronFraction ${fraction}${near ? `, that of ${near.name}` : ''}`;
  return [{ attribute, names: [], agrees: false, isName: false }];
}

function ofWindows(dataset: NaturalDataset): Statement[] {
  const ranges = getSequence(dataset, 'EnergyWindowInformationSequence')
    .flatMap((window) => getSequence(window, 'EnergyWindowRangeSequence'))
    .map((range) => [
      ...getNumbers(range, 'EnergyWindowLowerLimit'),
      ...getNumbers(range, 'EnergyWindowUpperLimit'),
    ])
    .filter(([low, high]) => low >= 0 && high > low)
    // Some files give eV.
    .map((range) => (range[1] > 5000 ? range.map((energy) => energy / 1000) : range));
  if (ranges.length === 0) {
    return [];
  }
  const agrees = ranges.some(([low, high]) => linesKeV.some((kev) => kev >= low && kev <= high));
  const shown = ranges.map(([low, high]) => `${low.toFixed(0)} to ${high.toFixed(0)} keV`);
  const line = agrees ? 'with a line of 177Lu' : 'without 113 and 208 keV of 177Lu';
  return [
    { attribute: `energy window ${shown.join(', ')} ${line}`, names: [], agrees, isName: false },
  ];
}

/** Free text of the series is not reliable ("before Y90") but is worth a remark. */
function ofDescriptions(dataset: NaturalDataset): string[] {
  return ['SeriesDescription', 'ProtocolName'].flatMap((keyword) => {
    const text = getString(dataset, keyword);
    const others = text ? namedNuclides(text).filter((name) => !/^(177)?Lu$/.test(name)) : [];
    return others.length > 0
      ? [`${keyword} "${text}" names ${others.join(' and ')}, and the dose is of 177Lu.`]
      : [];
  });
}
