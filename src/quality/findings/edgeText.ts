import type { DirectionName } from '../measures/patientDirection';

/** "upper edge", "upper and right edges". */
export function edgeText(edges: DirectionName[]): string {
  return `${edges.join(' and ')} edge${edges.length > 1 ? 's' : ''}`;
}
