import { newUid } from './newUid';

describe('newUid', () => {
  it('gives valid, distinct identifiers under 2.25 that hold a version 4 UUID', () => {
    const uids = Array.from({ length: 500 }, newUid);
    expect(new Set(uids).size).toBe(500);
    for (const uid of uids) {
      expect(uid).toMatch(/^2\.25\.[1-9]\d{0,38}$/);
      const hex = BigInt(uid.slice(5)).toString(16).padStart(32, '0');
      expect(hex[12]).toBe('4');
      expect('89ab').toContain(hex[16]);
    }
  });
});
