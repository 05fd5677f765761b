import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { DosimetryError } from '../errors';
import type { NetworkSpec } from './networkSpec';

/**
 * Checks that the weights are those that the manifest names. Uses JavaScript, because Web Crypto is
 * missing on viewers served by plain http.
 * @throws DosimetryError MODEL_MISMATCH
 */
export function verifyModelBytes(bytes: Uint8Array, spec: NetworkSpec): void {
  const digest = bytesToHex(sha256(bytes));
  if (digest !== spec.sha256) {
    throw new DosimetryError('MODEL_MISMATCH', {
      what: `The file ${spec.file} is not the model this program was released with.`,
      why: `Its SHA-256 begins ${digest.slice(0, 12)}, expected ${spec.sha256.slice(0, 12)} (${bytes.length} of ${spec.bytes} bytes).`,
      next: 'Copy the models folder of this release to the server again, then reload the page.',
    });
  }
}
