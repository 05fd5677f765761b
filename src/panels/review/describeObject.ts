import type { ContourObject } from '../../viewer/contours/contourObject';

/** One line for a stored object: what, when, in which state, by whom. */
export function describeObject({
  kind,
  title,
  state,
  reviewerName,
  madeAt,
  manufacturer,
  isOurs,
  isOfOpenStudy,
}: ContourObject): string {
  const day = madeAt.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
  return [
    `${kind} "${title}"`,
    day,
    reviewerName ? `${state} by ${reviewerName.replace(/\^+/g, ' ').trim()}` : state,
    ...(isOurs ? [] : [manufacturer]),
    ...(isOfOpenStudy ? [] : ['another study']),
  ]
    .filter(Boolean)
    .join(', ');
}
