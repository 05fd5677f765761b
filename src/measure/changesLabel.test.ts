import { changesLabel } from './changesLabel';

const slice = (...labels: number[]) => Uint8Array.from(labels);

describe('changesLabel', () => {
  it('sees a label that comes, goes or moves, and no other', () => {
    expect(changesLabel(1, slice(0, 1, 2), slice(0, 1, 2))).toBe(false);
    expect(changesLabel(1, slice(0, 1, 2), slice(1, 0, 2))).toBe(true);
    expect(changesLabel(1, slice(0, 1, 0), slice(0, 1, 2))).toBe(false);
    expect(changesLabel(2, slice(0, 1, 0), slice(0, 1, 2))).toBe(true);
    expect(changesLabel(1, undefined, slice(0, 1))).toBe(true);
    expect(changesLabel(1, slice(2, 2), undefined)).toBe(false);
    expect(changesLabel(1, undefined, undefined)).toBe(false);
  });
});
