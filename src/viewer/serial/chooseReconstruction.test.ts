import { contouredSession } from '../../../tests/helpers/contouredSession';
import { administrationOf, ptHeaders } from '../../../tests/helpers/spectHeaders';
import { findSessions } from '../../sessions';
import { nextSerialStep } from '../session/selectors/nextSerialStep';
import { chooseReconstruction } from './chooseReconstruction';

const scan = (uid: string, corrected: string[]) =>
  ptHeaders({
    uid,
    study: '1',
    frame: '1',
    at: '20260302120000',
    more: { ...administrationOf('20260302080000', 7.4e9), CorrectedImage: corrected },
  });
const headers = [...scan('1', ['DECY', 'ATTN', 'SCAT']), ...scan('2', ['DECY', 'SCAT'])];

function setUp() {
  const { session } = contouredSession();
  session.timePoints.find({
    sessionsOfFiles: findSessions(headers),
    timePointHeaders: headers,
    timePointNotes: [],
    cycleNumber: 1,
  });
  const shown = () => session.store.get().sessions!.cycles[0].sessions[0];
  return { session, shown };
}

describe('chooseReconstruction', () => {
  it('the corrected one is taken by itself; another one keeps what was entered, and back', () => {
    const { session, shown } = setUp();
    const first = shown();
    expect(first.isAttenuationCorrected).toBe(true);
    session.timePoints.enterTimePoint(first.id, { hours: 5 });
    chooseReconstruction(session, first.id, first.otherReconstructions[0].sopInstanceUIDs[0]);
    const second = shown();
    expect(second.id).not.toBe(first.id);
    expect(second.isAttenuationCorrected).toBe(false);
    expect(second.hours).toMatchObject({ value: 5, source: 'entered' });
    chooseReconstruction(session, second.id, first.beds[0].sopInstanceUIDs[0]);
    expect(shown()).toEqual({ ...first, hours: second.hours, findings: shown().findings });
  });

  it('an uncorrected one is refused until the user accepts it', () => {
    const { session, shown } = setUp();
    const { id, otherReconstructions } = shown();
    chooseReconstruction(session, id, otherReconstructions[0].sopInstanceUIDs[0]);
    expect(nextSerialStep(session.store.get()).missing).toContain('no attenuation correction');
    session.timePoints.enterTimePoint(shown().id, { acceptUncorrected: true });
    expect(nextSerialStep(session.store.get()).missing ?? '').not.toContain('attenuation');
  });

  it('refuses what is no reconstruction of the time point', () => {
    const { session, shown } = setUp();
    expect(() => chooseReconstruction(session, shown().id, '9.9')).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
