import type { Nuclide } from '../../../nuclides';
import { nuclides as nuclidesWithData } from '../../../nuclides';
import { getNumber } from '../../attributes/getNumber';
import { getNumbers } from '../../attributes/getNumbers';
import { getSequence } from '../../attributes/getSequence';
import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';
import { namedNuclides } from './namedNuclides';
import { nuclides } from './nuclides';

/** What one attribute says about the radionuclide. */
export interface RadionuclideStatement {
  kind: 'name' | 'half-life' | 'positrons' | 'energy-window';
  /** With its value, for a sentence. */
  attribute: string;
  /** Nuclides ("177Lu") or elements ("Lu") that a name is of. */
  names: string[];
  fits: (nuclide: Nuclide) => boolean;
  /** True where a half-life or an energy window is that of this nuclide and of no other. */
  speaksFor: (nuclide: Nuclide) => boolean;
}

/** Scanners write half-lives of 177Lu from 6.58 to 6.746 d around 6.647 d. */
const halfLifeTolerance = 0.015;
/**
 * 177Lu emits no positrons; some software writes the abundance of its gamma lines here instead
 * (0.11, in total 0.17).
 */
const highestFraction = 0.172;
/** How far the middle of an energy window may lie from its line. */
const windowTolerance = 0.03;
const otherUnits = [
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86400],
] as const;

/**
 * Everything that NM or PT images say about their radionuclide: code and name of
 * RadionuclideCodeSequence (0054,0300), Radionuclide, RadiopharmaceuticalCodeSequence,
 * Radiopharmaceutical, RadionuclideHalfLife, RadionuclidePositronFraction, and the energy windows.
 * @returns each statement once; notes about values that are passed over
 * @throws INVALID_TAG
 */
export function radionuclideStatements(datasets: readonly NaturalDataset[]): {
  statements: RadionuclideStatement[];
  notes: string[];
} {
  const notes: string[] = [];
  const found = new Map<string, RadionuclideStatement>();
  for (const dataset of datasets) {
    const items = getSequence(dataset, 'RadiopharmaceuticalInformationSequence');
    const all = [...items.flatMap((item) => ofItem(item, notes)), ...ofWindows(dataset)];
    all.forEach((statement) => found.set(statement.attribute, statement));
  }
  return { statements: [...found.values()], notes };
}

function ofItem(item: NaturalDataset, notes: string[]): RadionuclideStatement[] {
  const statements: RadionuclideStatement[] = [];
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

function ofCode(keyword: string, code: NaturalDataset, notes: string[]): RadionuclideStatement[] {
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

function ofNames(attribute: string, names: string[]): RadionuclideStatement {
  return {
    kind: 'name',
    attribute,
    names,
    fits: ({ name }) => names.every((one) => one === name || one === name.replace(/^\d+/, '')),
    speaksFor: () => false,
  };
}

function ofHalfLife(item: NaturalDataset, notes: string[]): RadionuclideStatement[] {
  const seconds = getNumber(item, 'RadionuclideHalfLife');
  if (seconds === undefined || seconds === 0) {
    return [];
  }
  const fits = ({ halfLifeHours }: Nuclide, value = seconds) =>
    Math.abs(value / (halfLifeHours * 3600) - 1) <= halfLifeTolerance;
  const apart = ({ halfLifeSeconds }: { halfLifeSeconds: number }) =>
    Math.abs(seconds / halfLifeSeconds - 1);
  const [near] = nuclides
    .filter((one) => apart(one) < halfLifeTolerance)
    .sort((a, b) => apart(a) - apart(b));
  for (const [unit, factor] of near ? [] : otherUnits) {
    const nuclide = nuclidesWithData.find((one) => fits(one, seconds * factor));
    if (nuclide) {
      notes.push(
        `RadionuclideHalfLife reads ${seconds} s, which looks like the half-life of ${nuclide.name} in ${unit}; the half-life of the literature was used.`,
      );
      return [];
    }
  }
  const isOfNuclide = nuclidesWithData.some((one) => fits(one));
  const attribute = `RadionuclideHalfLife ${seconds} s${near && !isOfNuclide ? `, that of ${near.name}` : ''}`;
  return [
    {
      kind: 'half-life',
      attribute,
      names: [],
      fits: (one) => fits(one),
      // 198Au has nearly the half-life of 90Y.
      speaksFor: (one) => fits(one) && (near === undefined || near.name === one.name),
    },
  ];
}

function ofPositrons(item: NaturalDataset, notes: string[]): RadionuclideStatement[] {
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
  if (fraction === 1) {
    notes.push(
      'RadionuclidePositronFraction is 1, which software writes by default; it was passed over.',
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
  const attribute = `RadionuclidePositronFraction ${fraction}${near ? `, that of ${near.name}` : ''}`;
  return [
    {
      kind: 'positrons',
      attribute,
      names: [],
      fits: ({ name }) => isOf90Y && name === '90Y',
      speaksFor: ({ name }) => isOf90Y && name === '90Y',
    },
  ];
}

function ofWindows(dataset: NaturalDataset): RadionuclideStatement[] {
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
  const shown = ranges.map(([low, high]) => `${low.toFixed(0)} to ${high.toFixed(0)} keV`);
  const isAnyRange = (
    { imagedLinesKeV }: Nuclide,
    test: (range: number[], line: number) => boolean,
  ) => ranges.some((range) => imagedLinesKeV.some((line) => test(range, line)));
  return [
    {
      kind: 'energy-window',
      attribute: `energy window ${shown.join(', ')}`,
      names: [],
      // Bremsstrahlung has no line.
      fits: (nuclide) =>
        nuclide.imagedLinesKeV.length === 0 ||
        isAnyRange(nuclide, ([low, high], line) => line >= low && line <= high),
      speaksFor: (nuclide) =>
        isAnyRange(
          nuclide,
          ([low, high], line) => Math.abs((low + high) / 2 / line - 1) <= windowTolerance,
        ),
    },
  ];
}
