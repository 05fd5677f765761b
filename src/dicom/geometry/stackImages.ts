import { DosimetryError } from '../../errors';
import { countOf } from '../../numbers';
import type { Vec3 } from '../../volume/types';
import { dot, length, scale, subtract } from '../../volume/vectors';
import { describeInstance } from '../messages/describeInstance';
import { getString } from '../attributes/getString';
import { getStrings } from '../attributes/getStrings';
import type { NaturalDataset } from '../types';
import { roundedPositions } from './roundedPositions';
import { tolerances } from './tolerances';

export interface ImageStack {
  /** For each k the index of its image. */
  order: number[];
  sliceSpacingMm: number;
  /** Assumptions that were made. */
  notes: string[];
}

interface Place {
  index: number;
  /** Distance from the first image along the normal, mm. */
  alongMm: number;
  /** Distance from the normal through the first image, mm. */
  sidewaysMm: number;
}

/**
 * Attributes that every image has with its own value; they do not show what distinguishes two
 * images.
 */
const ownOfEach = /^(SOPInstanceUID|InstanceNumber|PixelData|ContentTime|InstanceCreation.*|_.*)$/;

/**
 * Orders parallel images along their common normal, by position alone, and checks that they form an
 * even, straight, complete stack. SliceThickness and SliceLocation are not used.
 * @throws DUPLICATE_SLICE, GANTRY_TILT, MIXED_GEOMETRY if images are shifted sideways,
 *   MISSING_SLICE, UNEVEN_SPACING.
 */
export function stackImages(
  positions: Vec3[],
  normal: Vec3,
  datasets: NaturalDataset[],
): ImageStack {
  const heights = positions.map((position) => dot(position, normal));
  const order = [...positions.keys()].sort((a, b) => heights[a] - heights[b]);
  const origin = positions[order[0]];
  const places = order.map((index): Place => {
    const offset = subtract(positions[index], origin);
    const alongMm = dot(offset, normal);
    return { index, alongMm, sidewaysMm: length(subtract(offset, scale(normal, alongMm))) };
  });
  checkDuplicates(places, datasets);
  checkSideways(places, datasets);
  const sliceSpacingMm = places[places.length - 1].alongMm / (places.length - 1);
  if (isEven(places, sliceSpacingMm)) {
    return { order, sliceSpacingMm, notes: [] };
  }
  const rounded = roundedPositions(
    order.map((index) => positions[index]),
    normal,
    order.map((index) => datasets[index]),
  );
  if (!rounded) {
    throw unevenStack(places, datasets);
  }
  return { order, sliceSpacingMm: rounded.sliceSpacingMm, notes: [rounded.note] };
}

function checkDuplicates(places: Place[], datasets: NaturalDataset[]): void {
  const pairs = places
    .slice(1)
    .map((place, k): [Place, Place] => [places[k], place])
    .filter(([a, b]) => b.alongMm - a.alongMm <= tolerances.samePlaceMm);
  if (pairs.length === 0) {
    return;
  }
  const [[a, b]] = pairs;
  const uid = (place: Place): string | undefined =>
    getString(datasets[place.index], 'SOPInstanceUID');
  const isCopy = uid(a) !== undefined && uid(a) === uid(b);
  throw new DosimetryError('DUPLICATE_SLICE', {
    what: isCopy
      ? 'The series holds the same image more than once.'
      : 'The series holds several images of the same place.',
    why: `At ${countOf(pairs.length, 'place')} two images lie on each other, first the ${describeInstance(datasets[a.index])} and the ${describeInstance(datasets[b.index])}.${isCopy ? '' : differences(datasets[a.index], datasets[b.index])}`,
    next: isCopy
      ? 'Remove the copies and load the series again.'
      : 'Load one reconstruction or one phase only; time phases, energies or reconstructions seem to be mixed.',
  });
}

/**
 * The differences of two images at one position, as a sentence: the first attributes with different
 * values.
 */
function differences(a: NaturalDataset, b: NaturalDataset): string {
  const differing = [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((keyword) => !ownOfEach.test(keyword))
    .flatMap((keyword) => {
      const [one, other] = [a, b].map((dataset) => getStrings(dataset, keyword).join('\\'));
      return one === other ? [] : [`${keyword} (${one || 'missing'}, ${other || 'missing'})`];
    });
  return differing.length > 0 ? ` They differ in ${differing.slice(0, 4).join(', ')}.` : '';
}

function checkSideways(places: Place[], datasets: NaturalDataset[]): void {
  const limit = (place: Place): number =>
    Math.max(tolerances.sidewaysMm, tolerances.sidewaysShare * place.alongMm);
  const off = places.find((place) => place.sidewaysMm > limit(place));
  if (!off) {
    return;
  }
  const last = places[places.length - 1];
  const slope = last.sidewaysMm / last.alongMm;
  const isTilt =
    last.sidewaysMm > limit(last) &&
    places.every(
      (place) => Math.abs(place.sidewaysMm - slope * place.alongMm) <= Math.max(0.2, limit(place)),
    );
  if (isTilt) {
    const degrees = (Math.atan(slope) * 180) / Math.PI;
    throw new DosimetryError('GANTRY_TILT', {
      what: 'The series was acquired with a tilted gantry.',
      why: `The images are stacked ${degrees.toFixed(2)} degrees off their normal: ${last.sidewaysMm.toFixed(1)} mm sideways over ${last.alongMm.toFixed(1)} mm.`,
      next: 'Have the scanner or a workstation resample the series without tilt, or use a series without tilt.',
    });
  }
  throw new DosimetryError('MIXED_GEOMETRY', {
    what: 'The images of the series are shifted against each other.',
    why: `The ${describeInstance(datasets[off.index])} lies ${off.sidewaysMm.toFixed(2)} mm sideways of the ${describeInstance(datasets[places[0].index])}.`,
    next: 'Load one reconstruction only: images of one field of view.',
  });
}

function tolerance(step: number): number {
  return Math.max(tolerances.alongMm, tolerances.alongShare * step);
}

function isEven(places: Place[], spacing: number): boolean {
  return places.every((place, k) => Math.abs(place.alongMm - k * spacing) <= tolerance(spacing));
}

function unevenStack(places: Place[], datasets: NaturalDataset[]): DosimetryError {
  const steps = places.slice(1).map((place, k) => place.alongMm - places[k].alongMm);
  const usual = [...steps].sort((a, b) => a - b)[(steps.length - 1) >> 1];
  const between = (k: number): string =>
    `${steps[k].toFixed(2)} mm between the ${describeInstance(datasets[places[k].index])} and the ${describeInstance(datasets[places[k + 1].index])}`;
  const odd = [...steps.keys()].filter((k) => Math.abs(steps[k] - usual) > 2 * tolerance(usual));
  const lacking = odd.map((k) => {
    const multiple = Math.round(steps[k] / usual);
    const fits = Math.abs(steps[k] - multiple * usual) <= 2 * tolerance(usual) * multiple;
    return multiple >= 2 && fits ? multiple - 1 : 0;
  });
  // Where gaps are frequent, the series has two spacings and not missing images.
  if (odd.length > 0 && lacking.every((n) => n > 0) && odd.length * 3 <= steps.length + 2) {
    const count = lacking.reduce((a, b) => a + b, 0);
    return new DosimetryError('MISSING_SLICE', {
      what: count === 1 ? 'An image of the series is missing.' : `${count} images are missing.`,
      why: `The images lie ${usual.toFixed(2)} mm apart, but there are ${between(odd[0])}${odd.length > 1 ? `, and ${countOf(odd.length - 1, 'more gap')}` : ''}.`,
      next: 'Load the series completely; send it again from the archive if images were lost.',
    });
  }
  const worst = steps.reduce(
    (best, step, k) => (Math.abs(step - usual) > Math.abs(steps[best] - usual) ? k : best),
    0,
  );
  return new DosimetryError('UNEVEN_SPACING', {
    what: 'The images of the series are not evenly spaced.',
    why: `Their usual distance is ${usual.toFixed(2)} mm, but there are ${between(worst)}.`,
    next: 'Use a reconstruction with one slice spacing.',
  });
}
