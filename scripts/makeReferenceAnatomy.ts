import fs from 'node:fs';
import path from 'node:path';
import { encodeReferenceAnatomy } from '../src/alignment';
import { buildReference } from './bodies/buildReference';
import { totalSegBody, totalSegCases } from './bodies/totalSegBodies';

/**
 * Writes models/reference-anatomy.bin from the label maps beside the repository: `npx tsx
 * scripts/makeReferenceAnatomy.ts`. The same labels give the same bytes.
 */
function main(): void {
  const { reference } = buildReference(totalSegCases.map(totalSegBody), {
    name: 'mean of three adults',
    source: `TotalSegmentator CT dataset (doi 10.5281/zenodo.6802613), label maps ${totalSegCases.join(', ')}: bones and lungs, resampled to 6 mm and averaged`,
    licence: 'CC-BY-4.0',
  });
  const bytes = encodeReferenceAnatomy(reference);
  const file = path.join(__dirname, '../models/reference-anatomy.bin');
  fs.writeFileSync(file, bytes);
  process.stdout.write(
    `${file}: ${bytes.length} bytes, ${reference.maps.geometry.dimensions.join(' x ')} cells\n`,
  );
}

main();
