import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { ReferenceAnatomy } from './referenceAnatomy';
import { formatVersion, levels, magic } from './referenceAnatomyFormat';
import type { ReferenceAnatomyHeader } from './referenceAnatomyFormat';

/** Writes the file that `parseReferenceAnatomy` reads; values are rounded to 64 levels. */
export function encodeReferenceAnatomy({
  name,
  source,
  licence,
  maps,
}: ReferenceAnatomy): Uint8Array {
  const { geometry, bone, lung, covered } = maps;
  const parts = [bone, lung, covered].map(runLengths);
  const payload = new Uint8Array(parts.flatMap((part) => [...part]));
  const header: ReferenceAnatomyHeader = {
    formatVersion,
    name,
    source,
    licence,
    dimensions: geometry.dimensions,
    spacingMm: geometry.spacingMm[0],
    firstCellMm: geometry.imagePositionPatient,
    mapBytes: [parts[0].length, parts[1].length, parts[2].length],
    sha256: bytesToHex(sha256(payload)),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + payload.length);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, text.length, true);
  bytes.set(text, 8);
  bytes.set(payload, 8 + text.length);
  return bytes;
}

function runLengths(values: Float32Array): number[] {
  const pairs: number[] = [];
  for (let n = 0; n < values.length;) {
    const value = Math.round(values[n] * levels);
    let run = 1;
    while (run < 255 && n + run < values.length && Math.round(values[n + run] * levels) === value) {
      run++;
    }
    pairs.push(run, value);
    n += run;
  }
  return pairs;
}
