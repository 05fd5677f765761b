import { nudgeOfKey } from './nudgeOfKey';

describe('nudgeOfKey', () => {
  it.each([
    ['ArrowRight', 'coronal', [1, 0, 0]],
    ['ArrowLeft', 'coronal', [-1, 0, 0]],
    ['ArrowUp', 'coronal', [0, 0, 1]],
    ['ArrowDown', 'coronal', [0, 0, -1]],
    // At the top of an axial picture is the front of the patient.
    ['ArrowUp', 'axial', [0, -1, 0]],
  ] as const)('%s in a %s picture', (key, plane, expected) => {
    nudgeOfKey(key, false, plane)!.forEach((mm, n) => expect(mm).toBeCloseTo(expected[n], 12));
  });

  it('moves by a fifth of a millimetre with the shift key', () => {
    expect(nudgeOfKey('ArrowUp', true, 'coronal')![2]).toBeCloseTo(0.2, 12);
  });

  it('takes no other key', () => {
    expect(nudgeOfKey('a', false, 'coronal')).toBeUndefined();
  });
});
