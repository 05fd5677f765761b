import { createStore } from '../createStore';
import { createSerialDoseSlice, initialSerialDoseState } from './serialDoseSlice';
import type { CycleDose, SerialDoseState } from './serialDoseSlice';

const message = { code: 'CANCELLED', what: 'Stopped.', why: 'By you.', next: 'Go on.' } as const;

function setUp() {
  const store = createStore<SerialDoseState>(initialSerialDoseState);
  return { store, slice: createSerialDoseSlice(store) };
}

const doseOf = (cycle: number) => ({ summary: { cycle } }) as CycleDose;

describe('createSerialDoseSlice', () => {
  it('has one computation at a time, which can be cancelled', () => {
    const { store, slice } = setUp();
    const run = slice.start()!;
    expect(slice.start()).toBeUndefined();
    slice.cancel();
    expect(run.signal.aborted).toBe(true);
    slice.end(run);
    const next = slice.start()!;
    // The end of the one before must not end this one.
    slice.end(run);
    expect(store.get().serialRun).toBe(next);
  });

  it('keeps a dose for each cycle', () => {
    const { store, slice } = setUp();
    slice.show(doseOf(1));
    slice.show(doseOf(2));
    expect(Object.keys(store.get().serialDoses)).toEqual(['1', '2']);
  });

  it('a failure leaves choices, materials and doses as they are', () => {
    const { store, slice } = setUp();
    slice.chooseOfCycle(1, { models: { left: 'mono-exponential' }, knownHalfLives: {} });
    slice.show(doseOf(1));
    const before = store.get();
    slice.start();
    slice.fail(message);
    const after = store.get();
    expect(after.serialError).toBe(message);
    expect(after.serialChoices).toBe(before.serialChoices);
    expect(after.serialDoses).toBe(before.serialDoses);
    expect(after.materials).toBe(before.materials);
  });

  it('a change of one choice keeps the others', () => {
    const { store, slice } = setUp();
    slice.choose({ kernelName: 'K' });
    slice.choose({ voxelMethod: 'voxel-wise-tri-exponential' });
    expect(store.get().serialChoices).toMatchObject({
      kernelName: 'K',
      voxelMethod: 'voxel-wise-tri-exponential',
    });
  });
});
