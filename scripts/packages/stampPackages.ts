import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundleOptions';
import { stampedPackages } from './stampedPackages';

/**
 * Writes what `stampedPackages` gives, where it differs.
 * @param imported names of the packages that the compiled programs import
 */
export function stampPackages(imported: readonly string[]): void {
  for (const [file, text] of stampedPackages(imported)) {
    if (readFileSync(path.join(root, file), 'utf8') !== text) {
      writeFileSync(path.join(root, file), text);
    }
  }
}
