import { keySlice } from './keySlice';

const slices = [
  null,
  Uint8Array.of(1, 1, 1, 1, 0, 0),
  Uint8Array.of(1, 1, 0, 2, 0, 0),
  Uint8Array.of(1, 0, 0, 2, 0, 0),
  Uint8Array.of(0, 0, 0, 0, 0, 0),
];
const labels = (k: number) => slices[k];

describe('keySlice', () => {
  it('prefers a slice with both kidneys to one with more of one', () => {
    expect(keySlice(labels, 5)).toBe(2);
  });

  it('takes the largest of one kidney where there is no other, and none where there is none', () => {
    expect(keySlice(labels, 2)).toBe(1);
    expect(keySlice(() => slices[4], 5)).toBeUndefined();
    expect(keySlice(labels, 1)).toBeUndefined();
  });
});
