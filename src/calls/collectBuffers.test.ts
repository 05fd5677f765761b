import { collectBuffers } from './collectBuffers';

describe('collectBuffers', () => {
  it('finds every buffer once, however deep', () => {
    const shared = new ArrayBuffer(16);
    const other = Float32Array.of(1, 2);
    const found = collectBuffers({
      a: new Uint8Array(shared, 0, 4),
      b: [{ c: new Int16Array(shared, 8) }, null, 'text', 7],
      d: { e: other },
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(shared);
    expect(found[1]).toBe(other.buffer);
  });

  it('leaves shared memory out, which cannot be transferred', () => {
    expect(collectBuffers({ a: new Uint8Array(new SharedArrayBuffer(4)) })).toEqual([]);
  });
});
