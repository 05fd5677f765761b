import { sha256Hex } from './sha256Hex';

// FIPS 180-4 examples: the empty text and "abc".
const examples: [string, string][] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
];

describe('sha256Hex', () => {
  const { crypto } = globalThis;
  afterEach(() => {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  });

  it.each(examples)('of "%s"', async (text, expected) => {
    expect(await sha256Hex(Uint8Array.from(Buffer.from(text)))).toBe(expected);
  });

  it.each(examples)('of "%s" without Web Crypto, as on plain http', async (text, expected) => {
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    expect(await sha256Hex(Uint8Array.from(Buffer.from(text)))).toBe(expected);
  });
});
