export type Side = 'right' | 'left';

/**
 * The side of a structure with a TG-263 kidney name; undefined for any other name. Only these names
 * are accepted, so that written objects do not depend on guessing.
 */
export function sideOfName(name: string): Side | undefined {
  return name === 'Kidney_R' ? 'right' : name === 'Kidney_L' ? 'left' : undefined;
}
