import type { Labelmap } from '../volume/types';
import { clearLabel } from './clearLabel';

describe('clearLabel', () => {
  it('clears one label, not the other, and counts', () => {
    const labelmap: Labelmap = {
      dimensions: [6, 1, 1],
      spacingMm: [1, 1, 1],
      imagePositionPatient: [0, 0, 0],
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
      data: Uint8Array.of(1, 2, 0, 1, 2, 1),
    };
    expect(clearLabel(labelmap, 1)).toBe(3);
    expect([...labelmap.data]).toEqual([0, 2, 0, 0, 2, 0]);
    expect(clearLabel(labelmap, 1)).toBe(0);
  });
});
