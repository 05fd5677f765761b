import type { SessionsReading } from '../../../sessions';
import { createStore } from '../createStore';
import { createTimePointsSlice, initialTimePointsState } from './timePointsSlice';
import type { TimePointsState } from './timePointsSlice';

const reading: SessionsReading = { patient: {}, cycles: [], leftOut: [], findings: [] };

const found = (cycleNumber: number) => ({
  sessionsOfFiles: reading,
  timePointNotes: [],
  cycleNumber,
});

function setUp() {
  const store = createStore<TimePointsState>(initialTimePointsState);
  // Stands for the rules by which entries take the place of the files' values.
  const slice = createTimePointsSlice(
    store,
    ({ sessionsOfFiles, timePointEntries }) =>
      sessionsOfFiles && {
        ...sessionsOfFiles,
        patient: { id: JSON.stringify(timePointEntries) },
      },
  );
  return { store, slice };
}

describe('createTimePointsSlice', () => {
  it('searches once at a time', () => {
    const { slice, store } = setUp();
    const run = slice.search()!;
    expect(slice.search()).toBeUndefined();
    slice.cancel();
    expect(run.signal.aborted).toBe(true);
    slice.find(found(2));
    expect(store.get()).toMatchObject({ timePointSearch: { status: 'found' }, cycleNumber: 2 });
    expect(slice.search()).toBeDefined();
  });

  it('applies what is entered, and keeps what the files say', () => {
    const { slice, store } = setUp();
    slice.find(found(1));
    slice.enterTimePoint('a', { hours: 24 });
    slice.enterTimePoint('a', { isUsed: false });
    expect(store.get().sessions!.patient.id).toBe('{"a":{"hours":24,"isUsed":false}}');
    expect(store.get().sessionsOfFiles).toBe(reading);
  });

  it('what was entered outlives another search', () => {
    const { slice, store } = setUp();
    slice.enterTimePoint('a', { hours: 24 });
    slice.enterCycle(1, { injectedMBq: 7400 });
    slice.enterCycle(1, { residualMBq: 20 });
    slice.find(found(1));
    expect(store.get().cycleEntries[1]).toEqual({ injectedMBq: 7400, residualMBq: 20 });
    expect(store.get().sessions!.patient.id).toBe('{"a":{"hours":24}}');
  });
});
