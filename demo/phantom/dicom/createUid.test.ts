import { createUid } from './createUid';

describe('createUid', () => {
  it('makes valid UIDs that depend on seed and name only', () => {
    const all = new Set<string>();
    for (let seed = 0; seed < 20; seed += 1) {
      for (const name of ['study', 'ct', 'ct 1', 'ct 2']) {
        const uid = createUid(seed, name);
        expect(uid).toMatch(/^2\.25\.[1-9]\d{0,38}$/);
        expect(uid).toBe(createUid(seed, name));
        all.add(uid);
      }
    }
    expect(all.size).toBe(80);
  });

  it('carries the version and variant of a UUID (RFC 9562)', () => {
    const hex = BigInt(createUid(3, 'x').slice(5)).toString(16).padStart(32, '0');
    expect(hex[12]).toBe('8');
    expect('89ab').toContain(hex[16]);
  });
});
