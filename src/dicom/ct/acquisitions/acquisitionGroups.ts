import { getString } from '../../attributes/getString';
import { getStrings } from '../../attributes/getStrings';
import type { NaturalDataset } from '../../types';
import {
  acquisitionAttributes,
  valuesOf,
  type AcquisitionAttribute,
} from './acquisitionAttributes';
import { groupsByValue } from './groupsByValue';
import { imageTimes } from './imageTimes';
import { overlappingGroups } from './overlappingGroups';
import { sweepsOf } from './sweepsOf';

export interface AcquisitionGroup {
  /**
   * The label by which the user chooses it: its AcquisitionNumber where that distinguishes the
   * groups, otherwise its position in the list.
   */
  label: string;
  /** Indices of its images in the given list. */
  indices: number[];
  /** The attributes that distinguish it: keyword -> value. */
  values: Record<string, string>;
}

export interface AcquisitionGroups {
  /** At most one group where all images belong together. */
  groups: AcquisitionGroup[];
  /** How the groups were distinguished, as a sentence. */
  reason: string;
  /** Differences that do not separate the images but that a user must know of. */
  warnings: string[];
}

interface Difference {
  attribute: AcquisitionAttribute;
  values: (string | undefined)[];
  isOverlapping: boolean;
}

/** Times have many values that mean little by themselves, so groups by time must be larger. */
const isTime = ({ keyword }: AcquisitionAttribute): boolean =>
  /Acquisition(Date)?Time$/.test(keyword);
const fewestOfOneTime = 3;

/**
 * Separates the images of a series into acquisitions, reconstructions and phases. Images belong
 * together unless (1) images with one value of an attribute lie between, or at the same positions
 * as, images with another value; or (2) kernel, energy, filter, kind of image or the patient's
 * position change along the stack; or (3) times or instance numbers show several passes over one
 * range. Step-and-shoot scans, where each image has its own number and time, and stations that
 * follow each other are one acquisition.
 * @param heights mm along the normal, by image
 */
export function acquisitionGroups(
  images: readonly NaturalDataset[],
  heights: readonly number[],
): AcquisitionGroups {
  const differences = acquisitionAttributes.flatMap((attribute) =>
    difference(attribute, images, heights),
  );
  const overlapping = differences.filter(({ isOverlapping }) => isOverlapping);
  const dividing = overlapping.length
    ? overlapping
    : differences.filter(({ attribute }) => attribute.whenStacked === 'refuse');
  if (dividing.length > 0) {
    const names = dividing.map(({ attribute }) => attribute.keyword).join(', ');
    return {
      groups: labelled(byTuple(dividing, images), images),
      reason: overlapping.length
        ? `Their images lie between each other and differ in ${names}.`
        : `They follow each other along the scan and differ in ${names}.`,
      warnings: [],
    };
  }
  return passes(images, heights) ?? { groups: [], reason: '', warnings: differences.flatMap(warn) };
}

function difference(
  attribute: AcquisitionAttribute,
  images: readonly NaturalDataset[],
  heights: readonly number[],
): Difference[] {
  const values = valuesOf(images, attribute);
  const groups = groupsByValue(values);
  if (groups.size < 2) {
    return [];
  }
  const counted = [...groups.values()].filter(
    (indices) => !isTime(attribute) || indices.length >= fewestOfOneTime,
  );
  return [{ attribute, values, isOverlapping: overlappingGroups(counted, heights) }];
}

/** Groups of images that agree in all the attributes. */
function byTuple(
  dividing: Difference[],
  images: readonly NaturalDataset[],
): Omit<AcquisitionGroup, 'label'>[] {
  const tuples = Array.from({ length: images.length }, (_, index) =>
    dividing.map(({ values }) => values[index] ?? '(missing)').join('\u0000'),
  );
  return [...groupsByValue(tuples).values()].map((indices) => ({
    indices,
    values: Object.fromEntries(
      dividing.map(({ attribute, values }) => [
        attribute.keyword,
        values[indices[0]] === undefined
          ? '(missing)'
          : getStrings(images[indices[0]], attribute.keyword).join('\\') || '(missing)',
      ]),
    ),
  }));
}

/** Several passes over one range that are visible only in an order (of times or numbers). */
function passes(
  images: readonly NaturalDataset[],
  heights: readonly number[],
): AcquisitionGroups | undefined {
  const numbers = images.map((image) => {
    const number = Number(getString(image, 'InstanceNumber') ?? NaN);
    return Number.isFinite(number) ? number : undefined;
  });
  const orders: [string, (number | undefined)[]][] = [
    ['AcquisitionTime', imageTimes(images, 'Acquisition')],
    ['InstanceNumber', numbers],
    ['ContentTime', imageTimes(images, 'Content')],
  ];
  for (const [keyword, keys] of orders) {
    const sweeps = sweepsOf(keys, heights);
    if (sweeps.length > 0) {
      const text = (index: number): string => getString(images[index], keyword) ?? '';
      return {
        groups: labelled(
          sweeps.map((indices) => ({
            indices,
            values: { [keyword]: `${text(indices[0])} to ${text(indices[indices.length - 1])}` },
          })),
          images,
        ),
        reason: `By their ${keyword} the images were made in ${sweeps.length} passes over the same range.`,
        warnings: [],
      };
    }
  }
  return undefined;
}

function labelled(
  groups: Omit<AcquisitionGroup, 'label'>[],
  images: readonly NaturalDataset[],
): AcquisitionGroup[] {
  const numberOf = ({ indices }: { indices: number[] }): string | undefined => {
    const numbers = new Set(indices.map((index) => getString(images[index], 'AcquisitionNumber')));
    return numbers.size === 1 ? [...numbers][0] : undefined;
  };
  const numbers = groups.map(numberOf);
  const areNumbered = numbers.every(Boolean) && new Set(numbers).size === groups.length;
  const rank = (group: { indices: number[] }): number =>
    Number(numberOf(group) ?? getString(images[group.indices[0]], 'InstanceNumber') ?? 0) || 0;
  return [...groups]
    .sort((a, b) => rank(a) - rank(b))
    .map((group, n) => ({
      ...group,
      label: areNumbered ? numberOf(group)! : String(n + 1),
    }));
}

function warn({ attribute: { keyword, whenStacked }, values }: Difference): string[] {
  const groups = groupsByValue(values);
  if (whenStacked === 'pass' || groups.size < 2) {
    return [];
  }
  const told = [...groups]
    .slice(0, 4)
    .map(([value, indices]) => `${value} in ${indices.length}`)
    .join(', ');
  return [
    `${keyword} differs between parts of the scan that follow each other (${told}): they were not made as one, and values and places may not go together.`,
  ];
}
