import { DosimetryError } from '../../../errors';
import { findNuclide, nuclideOf, nuclides } from '../../../nuclides';
import type { Nuclide, NuclideName } from '../../../nuclides';
import { getString } from '../../attributes/getString';
import { describeInstance } from '../../messages/describeInstance';
import type { NaturalDataset } from '../../types';
import { namedNuclides } from './namedNuclides';
import { radionuclideStatements } from './radionuclideStatements';
import type { RadionuclideStatement } from './radionuclideStatements';

export interface ReadRadionuclide {
  /** Undefined where neither the images nor an entry tell it. */
  radionuclide?: NuclideName;
  /** What speaks against the nuclide that was given, as a sentence. */
  conflict?: string;
  /** Remarks, as sentences. */
  notes: string[];
}

/** An element that one nuclide alone is given of. */
const nuclideOfElement: Readonly<Record<string, string>> = { Lu: '177Lu', Ac: '225Ac' };

/**
 * The radionuclide of NM or PT images from everything that they say about it
 * (`radionuclideStatements`): a name, else the half-life, else energy windows that are set around
 * lines of one nuclide alone, which a note says.
 * @param known entered, or said by other images of the therapy: counts before what these images say
 * @throws RADIONUCLIDE_MISMATCH where the images name a nuclide without data or contradict
 *   themselves, listing all statements; INVALID_TAG
 */
export function readRadionuclide(
  datasets: readonly NaturalDataset[],
  known?: NuclideName,
): ReadRadionuclide {
  const { statements, notes } = radionuclideStatements(datasets);
  if (known !== undefined) {
    const against = opposing(statements, nuclideOf(known));
    return {
      radionuclide: known,
      ...(against.length > 0 && {
        conflict: `The nuclide was taken as ${known}, and the images say otherwise: ${listed(against)}.`,
      }),
      notes: [...new Set([...notes, ...ofDescriptions(datasets[0], known)])],
    };
  }
  const nuclide = decide(statements, datasets);
  const against = nuclide ? opposing(statements, nuclide) : [];
  if (nuclide && against.length > 0) {
    throw contradictory(statements, against, nuclide.name, datasets[0]);
  }
  if (nuclide && !statements.some(({ kind }) => kind === 'name')) {
    notes.push(
      `The images do not name the radionuclide: ${nuclide.name} was assumed (${listed(statements)}). For another nuclide the dose is wrong.`,
    );
  }
  return {
    ...(nuclide && { radionuclide: nuclide.name }),
    notes: [...new Set([...notes, ...(nuclide ? ofDescriptions(datasets[0], nuclide.name) : [])])],
  };
}

function decide(
  statements: readonly RadionuclideStatement[],
  datasets: readonly NaturalDataset[],
): Nuclide | undefined {
  const named = statements.flatMap(({ names }) => names);
  if (named.length > 0) {
    const exact = named.filter((name) => /^\d/.test(name));
    const [first] = exact.length > 0 ? exact : named.map((name) => nuclideOfElement[name]);
    const other = named.find((name) => !/^\d/.test(name) && !nuclideOfElement[name]);
    if (first === undefined && other !== undefined) {
      return byHalfLife(statements, datasets);
    }
    const nuclide = first === undefined ? undefined : findNuclide(first);
    if (!nuclide) {
      throw contradictory(statements, statements, first, datasets[0]);
    }
    return nuclide;
  }
  return byHalfLife(statements, datasets) ?? byWindow(statements);
}

function byHalfLife(
  statements: readonly RadionuclideStatement[],
  datasets: readonly NaturalDataset[],
): Nuclide | undefined {
  const halfLives = statements.filter(({ kind }) => kind === 'half-life' || kind === 'positrons');
  if (halfLives.length === 0) {
    return undefined;
  }
  const found = nuclides.find((nuclide) => halfLives.every(({ speaksFor }) => speaksFor(nuclide)));
  if (!found) {
    throw contradictory(statements, halfLives, undefined, datasets[0]);
  }
  return found;
}

function byWindow(statements: readonly RadionuclideStatement[]): Nuclide | undefined {
  const windows = statements.filter(({ kind }) => kind === 'energy-window');
  const found = nuclides.filter((nuclide) => windows.some(({ speaksFor }) => speaksFor(nuclide)));
  return found.length === 1 ? found[0] : undefined;
}

function opposing(
  statements: readonly RadionuclideStatement[],
  nuclide: Nuclide,
): RadionuclideStatement[] {
  return statements.filter(({ fits }) => !fits(nuclide));
}

function listed(statements: readonly RadionuclideStatement[]): string {
  return statements.map(({ attribute }) => attribute).join('; ');
}

function contradictory(
  statements: readonly RadionuclideStatement[],
  against: readonly RadionuclideStatement[],
  name: string | undefined,
  first: NaturalDataset,
): DosimetryError {
  const supporting = statements.filter((one) => !against.includes(one));
  return new DosimetryError('RADIONUCLIDE_MISMATCH', {
    what: `The images are not of 177Lu or another nuclide that a dose can be computed of, or contradict themselves: ${listed(against)}.`,
    why: `There are energies and half-lives of ${nuclides.map((one) => one.name).join(', ')}; ${supporting.length > 0 ? `${name ?? 'one of them'} is only spoken for by ${listed(supporting)}` : 'nothing in the images speaks for one of them alone'}. First image: ${describeInstance(first)}.`,
    next: 'Choose images of one of these nuclides; if they are, enter it, or have the header corrected and export them again.',
  });
}

/** Free text of the series is not reliable ("before Y90") but is worth a remark. */
function ofDescriptions(dataset: NaturalDataset, nuclide: NuclideName): string[] {
  return ['SeriesDescription', 'ProtocolName'].flatMap((keyword) => {
    const text = getString(dataset, keyword);
    const others = text
      ? namedNuclides(text).filter(
          (name) => name !== nuclide && name !== nuclide.replace(/^\d+/, ''),
        )
      : [];
    return others.length > 0
      ? [`${keyword} "${text}" names ${others.join(' and ')}, and the dose is of ${nuclide}.`]
      : [];
  });
}
