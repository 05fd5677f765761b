import type { StructureMeasurement } from '../../../dose';
import { createStore } from '../createStore';
import { createDoseSlice, initialDoseState } from './doseSlice';
import type { LoadedDoseMap } from './doseSlice';

const map = (title: string) => ({ title }) as LoadedDoseMap;
const numbers = (volumeMl: number) => [{ volumeMl }] as StructureMeasurement[];

function setUp() {
  const store = createStore(initialDoseState);
  return { dose: createDoseSlice(store), state: store.get };
}

describe('createDoseSlice', () => {
  it('loads what is chosen; without a choice there is no dose', () => {
    const { dose, state } = setUp();
    dose.load();
    expect(state().dose).toEqual({ status: 'none' });
    dose.choose({ ...state(), selectedDoseUIDs: ['a'] });
    dose.load();
    expect(state().dose).toEqual({ status: 'loading' });
  });

  it('names all maps in use', () => {
    const { dose, state } = setUp();
    dose.use([map('A'), map('B')]);
    dose.succeed();
    expect(state().dose).toEqual({ status: 'ready', title: 'A + B' });
  });

  it('forgets numbers when other maps are taken into use, and keeps the automatic ones after a stroke', () => {
    const { dose, state } = setUp();
    dose.measure({
      measured: numbers(1),
      automaticMeasured: numbers(2),
      measuredContours: {},
      surroundings: {},
    });
    dose.remeasure({ measured: numbers(3), measuredContours: {} });
    expect(state()).toMatchObject({ measured: numbers(3), automaticMeasured: numbers(2) });
    dose.use([map('A')]);
    const { measured, automaticMeasured, measuredContours, surroundings } = state();
    expect([measured, automaticMeasured, measuredContours, surroundings]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('takes entries one by one, but never that maps lie right', () => {
    const { dose, state } = setUp();
    dose.enter({ reviewerName: 'R' });
    dose.enter({
      effectiveHalfLifeHours: { right: 52 },
      treatAsRegistered: true,
    } as Parameters<typeof dose.enter>[0]);
    expect(state().entries).toMatchObject({
      reviewerName: 'R',
      effectiveHalfLifeHours: { right: 52 },
      treatAsRegistered: false,
    });
  });

  it('keeps choice and entries when the contours go', () => {
    const { dose, state } = setUp();
    dose.choose({ ...state(), selectedDoseUIDs: ['a'] });
    dose.enter({ reviewerName: 'R' });
    dose.use([map('A')]);
    dose.clear();
    expect(state()).toMatchObject({
      doseMaps: [],
      selectedDoseUIDs: ['a'],
      entries: { reviewerName: 'R' },
    });
  });
});
