import { existsSync } from 'node:fs';

/**
 * The file of a script of this program: compiled in the published package, TypeScript in the
 * repository.
 * @param name absolute, without its ending
 */
export function scriptFile(name: string): string {
  return existsSync(`${name}.js`) ? `${name}.js` : `${name}.ts`;
}
