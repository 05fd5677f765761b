import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { DosimetryError } from '../errors';
import type { Vec3 } from '../volume/types';
import type { ReferenceAnatomy } from './referenceAnatomy';
import { formatVersion, levels, magic } from './referenceAnatomyFormat';
import type { ReferenceAnatomyHeader } from './referenceAnatomyFormat';

/**
 * Reads models/reference-anatomy.bin.
 * @throws DosimetryError MODEL_MISMATCH where the file is damaged, or of another kind or version
 */
export function parseReferenceAnatomy(bytes: Uint8Array): ReferenceAnatomy {
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== magic) {
    throw mismatch('It does not begin as such a file does.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 8 + view.getUint32(4, true);
  const header = readHeader(bytes.subarray(8, start));
  const payload = bytes.subarray(start);
  if (bytesToHex(sha256(payload)) !== header.sha256) {
    throw mismatch(`Its content does not have the SHA-256 its header names.`);
  }
  const { dimensions, spacingMm, firstCellMm, mapBytes, name, source, licence } = header;
  const count = dimensions.reduce((a, b) => a * b);
  let from = 0;
  const [bone, lung, covered] = mapBytes.map((length) => {
    const values = expand(payload.subarray(from, from + length), count);
    from += length;
    return values;
  });
  return {
    name,
    source,
    licence,
    maps: {
      geometry: {
        dimensions,
        spacingMm: [spacingMm, spacingMm, spacingMm] as Vec3,
        imagePositionPatient: firstCellMm,
        direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
      },
      bone,
      lung,
      covered,
    },
  };
}

function readHeader(text: Uint8Array): ReferenceAnatomyHeader {
  let header: ReferenceAnatomyHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(text)) as ReferenceAnatomyHeader;
  } catch {
    throw mismatch('Its header cannot be read.');
  }
  if (header?.formatVersion !== formatVersion) {
    throw mismatch(`Its format version is ${header?.formatVersion}, not ${formatVersion}.`);
  }
  const isTriple = (value: unknown): boolean =>
    Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
  const isWhole =
    isTriple(header.dimensions) &&
    header.dimensions.every((n) => Number.isInteger(n) && n > 1) &&
    isTriple(header.firstCellMm) &&
    isTriple(header.mapBytes) &&
    header.spacingMm > 0;
  if (!isWhole) {
    throw mismatch('Its header is not complete.');
  }
  return header;
}

function expand(pairs: Uint8Array, count: number): Float32Array {
  const values = new Float32Array(count);
  let n = 0;
  for (let p = 0; p + 1 < pairs.length; p += 2) {
    values.fill(pairs[p + 1] / levels, n, n + pairs[p]);
    n += pairs[p];
  }
  if (n !== count) {
    throw mismatch(`It holds ${n} of ${count} cells.`);
  }
  return values;
}

function mismatch(why: string): DosimetryError {
  return new DosimetryError('MODEL_MISMATCH', {
    what: 'The reference anatomy cannot be used.',
    why,
    next: 'Copy the models folder of this release to the server again, then reload the page.',
  });
}
