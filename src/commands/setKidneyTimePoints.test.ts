import { contouredSession } from '../../tests/helpers/contouredSession';
import { serialSummaryFixture } from '../../tests/helpers/serialSummaryFixture';
import type { SessionsReading, SpectSession } from '../sessions';
import type { CycleDose } from '../viewer/session/slices/serialDoseSlice';
import { setKidneySerialChoices } from './setKidneySerialChoices';
import { setKidneyTimePoints } from './setKidneyTimePoints';

const spect = (n: number): SpectSession => ({
  id: `1.2.${n}`,
  beds: [],
  quantity: 'activity-concentration',
  basis: '',
  hours: { value: [4, 24, 96][n], source: 'file' },
  camera: {},
  otherCts: [],
  otherReconstructions: [],
  isAttenuationCorrected: true,
  isUsed: true,
  findings: [],
});
const reading: SessionsReading = {
  patient: {},
  cycles: [
    {
      number: 1,
      administration: { injectedMBq: { value: 7400, source: 'file' }, hints: [] },
      sessions: [spect(0), spect(1), spect(2)],
      findings: [],
    },
  ],
  leftOut: [],
  findings: [],
};

/** A session whose dose of three time points has been computed. */
function setUp(change: Partial<CycleDose> = {}) {
  const { host, session } = contouredSession();
  session.timePoints.find({ sessionsOfFiles: reading, timePointNotes: [], cycleNumber: 1 });
  session.serial.show({
    summary: serialSummaryFixture(),
    volume: {} as CycleDose['volume'],
    placements: [],
    isMapBehind: false,
    isRestored: false,
    ...change,
  });
  const dose = () => session.store.get().serialDoses[1];
  return { context: host.context, session, dose };
}

describe('setKidneyTimePoints', () => {
  // The worker's part follows after a pause, which never ends here.
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('a point that is switched off is left out of the curves at once; the map is behind', () => {
    const { context, session, dose } = setUp();
    setKidneyTimePoints(context, session, { timePoint: '1.2.1', entry: { isUsed: false } });
    expect(dose().isMapBehind).toBe(true);
    expect(dose().summary.kidneys.map(({ curve }) => curve.points)).toEqual([2, 2]);
  });

  it('a model that the points left do not allow gives way to the automatic one', () => {
    const { context, session, dose } = setUp();
    setKidneySerialChoices(context, session, { side: 'right', model: 'tri-exponential' });
    expect(dose().summary.kidneys[0].model).toBe('tri-exponential');
    setKidneyTimePoints(context, session, { timePoint: '1.2.1', entry: { isUsed: false } });
    expect(session.store.get().serialChoices.ofCycle[1]!.models).toEqual({});
    expect(dose().summary.kidneys[0].model).toBe('bi-exponential-fixed-uptake');
  });

  it('what cannot be right is refused, and nothing changes', () => {
    const { context, session, dose } = setUp();
    const before = session.store.get();
    setKidneyTimePoints(context, session, { timePoint: '1.2.1', entry: { hours: -3 } });
    const after = session.store.get();
    expect(after.serialError?.code).toBe('INVALID_ARGUMENT');
    expect(after.timePointEntries).toEqual(before.timePointEntries);
    expect(after.sessions).toBe(before.sessions);
    expect(dose().isMapBehind).toBe(false);
  });

  it('entered hours stand before those of the file, which stay beside', () => {
    const { context, session } = setUp();
    setKidneyTimePoints(context, session, { timePoint: '1.2.1', entry: { hours: 26 } });
    const hours = () => session.store.get().sessions!.cycles[0].sessions[1].hours;
    expect(hours()).toMatchObject({ value: 26, source: 'entered', ofFile: { value: 24 } });
    setKidneyTimePoints(context, session, { timePoint: '1.2.1', entry: { hours: undefined } });
    expect(hours()).toMatchObject({ value: 24, source: 'file' });
  });

  it('the last point switched off: nothing is computed from nothing', () => {
    const { context, session, dose } = setUp();
    for (const n of [0, 1, 2]) {
      setKidneyTimePoints(context, session, { timePoint: `1.2.${n}`, entry: { isUsed: false } });
    }
    // Still that of the one point that was left before.
    expect(dose().summary.kidneys[0].curve.points).toBe(1);
  });

  it('a dose that was read from an RTDOSE stays as it was stored', () => {
    const { context, session, dose } = setUp({ isRestored: true });
    const before = dose();
    setKidneyTimePoints(context, session, { timePoint: '1.2.1', entry: { isUsed: false } });
    expect(dose()).toBe(before);
  });
});
