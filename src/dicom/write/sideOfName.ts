export type Side = 'right' | 'left';

/**
 * Which kidney a structure is, by its TG-263 name; undefined for anything else. Only these names:
 * what we write must not depend on guessing.
 */
export function sideOfName(name: string): Side | undefined {
  return name === 'Kidney_R' ? 'right' : name === 'Kidney_L' ? 'left' : undefined;
}
