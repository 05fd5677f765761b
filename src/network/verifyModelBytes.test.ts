import { createHash } from 'node:crypto';
import { testSpec } from '../../tests/helpers/testManifest';
import { DosimetryError } from '../errors';
import { verifyModelBytes } from './verifyModelBytes';

const abc = new TextEncoder().encode('abc');

describe('verifyModelBytes', () => {
  it('accepts the bytes of the manifest', () => {
    expect(() => verifyModelBytes(abc, testSpec())).not.toThrow();
  });

  it('agrees with another SHA-256 on a long file', () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, n) => (n * 31 + (n >> 7)) % 256);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const spec = { ...testSpec(), sha256, bytes: bytes.length };
    expect(() => verifyModelBytes(bytes, spec)).not.toThrow();
    bytes[50_000] ^= 1;
    expect(() => verifyModelBytes(bytes, spec)).toThrow(DosimetryError);
  });

  it('names the file, both digests and both lengths when they differ', () => {
    const check = () => verifyModelBytes(new TextEncoder().encode('ab'), testSpec());
    expect(check).toThrow(/test-net\.onnx.*fb8e20fc2e4c.*ba7816bf8f01.*2 of 3 bytes/);
    expect(check).toThrow(expect.objectContaining({ code: 'MODEL_MISMATCH' }));
  });
});
