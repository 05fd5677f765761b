import { DosimetryError } from '../../../errors';
import { countOf } from '../../../numbers';
import { getNumbers } from '../../attributes/getNumbers';
import type { NaturalDataset } from '../../types';
import { acquisitionGroups, type AcquisitionGroup } from './acquisitionGroups';
import { stackHeights } from '../../geometry/stackHeights';

export interface OneAcquisition {
  /** Indices of the images that belong together. */
  kept: number[];
  notes: string[];
  warnings: string[];
}

/** Largest number of groups that a message lists; further ones are only counted. */
const groupsListed = 6;

/**
 * The images of one acquisition and reconstruction: all images where the series holds only one, and
 * the chosen ones where it holds several. Images of two are never combined into one volume.
 * @param images single frames of one series in any order
 * @param choice label of the acquisition, as given in the error
 * @throws SEVERAL_ACQUISITIONS without a choice, naming each with its images, range and values;
 *   INVALID_ARGUMENT if no acquisition has that label
 */
export function oneAcquisition(images: readonly NaturalDataset[], choice?: string): OneAcquisition {
  const all = [...images.keys()];
  const heights = stackHeights(images);
  // Without positions, images cannot be compared; imageStackGeometry reports what is wrong.
  const { groups, warnings, reason } = heights
    ? acquisitionGroups(images, heights)
    : { groups: [], warnings: [], reason: '' };
  if (choice === undefined) {
    if (groups.length > 1) {
      throw severalAcquisitions(groups, images, reason);
    }
    return { kept: all, notes: [], warnings };
  }
  const chosen = groups.find(({ label }) => label === choice.trim());
  if (!chosen) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `There is no acquisition ${choice} in the series.`,
      why:
        groups.length > 1
          ? `It holds ${listOf(groups, images)}.`
          : 'All its images belong to one acquisition, as far as their headers tell.',
      next:
        groups.length > 1
          ? `Choose one of: ${groups.map(({ label }) => label).join(', ')}.`
          : 'Leave the choice of an acquisition out.',
    });
  }
  // Nothing is reported about the rest of the series; the chosen images are checked on their own.
  const ofChosen = oneAcquisition(chosen.indices.map((index) => images[index]));
  return {
    kept: ofChosen.kept.map((index) => chosen.indices[index]),
    notes: [
      `Acquisition ${chosen.label} was chosen (${describe(chosen, images)}), without ${countOf(images.length - chosen.indices.length, 'image')} of ${countOf(groups.length - 1, 'other')} in the same series.`,
    ],
    warnings: ofChosen.warnings,
  };
}

function severalAcquisitions(
  groups: AcquisitionGroup[],
  images: readonly NaturalDataset[],
  reason: string,
): DosimetryError {
  const labels = groups.slice(0, groupsListed).map(({ label }) => label);
  return new DosimetryError('SEVERAL_ACQUISITIONS', {
    what: `The series holds ${groups.length} acquisitions or reconstructions.`,
    why: `${reason} They are ${listOf(groups, images)}.`,
    next: `Choose one: on the command line with --acquisition ${labels.join(' or --acquisition ')}; for the viewer have each sent as a series of its own.`,
  });
}

function listOf(groups: AcquisitionGroup[], images: readonly NaturalDataset[]): string {
  const listed = groups
    .slice(0, groupsListed)
    .map((group) => `${group.label}: ${describe(group, images)}`);
  const more = groups.length - listed.length;
  return `${listed.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function describe(
  { indices, values }: AcquisitionGroup,
  images: readonly NaturalDataset[],
): string {
  const z = indices.map((index) => getNumbers(images[index], 'ImagePositionPatient')[2]);
  const [low, high] = z.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)] as const, [
    Infinity,
    -Infinity,
  ] as const);
  const range = `, z ${low.toFixed(1)} to ${high.toFixed(1)} mm`;
  const told = Object.entries(values).map(([keyword, value]) => `, ${keyword} ${value}`);
  return `${indices.length} image${indices.length === 1 ? '' : 's'}${range}${told.join('')}`;
}
