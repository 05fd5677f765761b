import { administrationOf, ptHeaders } from '../../../tests/helpers/spectHeaders';
import { findSessions } from '../findSessions';
import type { SessionCt, SpectSession } from '../types';
import { enterImages } from './enterImages';

const [{ sessions }] = findSessions(
  ptHeaders({
    uid: '1',
    study: '1',
    frame: '1',
    at: '20260302120000',
    more: administrationOf('20260302080000', 7.4e9),
  }),
).cycles;
const ctOf = (seriesInstanceUID: string, frameOfReferenceUID: string): SessionCt => ({
  studyInstanceUID: '1.1.1',
  seriesInstanceUID,
  modality: 'CT',
  description: `CT ${seriesInstanceUID}`,
  sopInstanceUIDs: ['9'],
  frameOfReferenceUID,
  isOfOtherStudy: false,
});
const frame = sessions[0].frameOfReferenceUID!;
const session: SpectSession = {
  ...sessions[0],
  ct: ctOf('a', frame),
  otherCts: [ctOf('b', frame), ctOf('c', '9.9')],
  findings: [{ code: 'CT_CHOSEN', text: 'a was taken, not b.' }],
};
const codes = ({ findings }: SpectSession) => findings.map(({ code }) => code);

describe('enterImages', () => {
  it('takes another CT; the one before stays among the others', () => {
    const entered = enterImages(session, { ct: 'b' });
    expect(entered.ct!.seriesInstanceUID).toBe('b');
    expect(entered.otherCts.map((ct) => ct.seriesInstanceUID)).toEqual(['a', 'c']);
    expect(codes(entered)).toEqual(['ENTERED']);
  });

  it('takes one of another frame at the user’s word, and warns', () => {
    const entered = enterImages(session, { ct: 'c' });
    expect(entered.ct!.seriesInstanceUID).toBe('c');
    expect(codes(entered)).toEqual(['CT_OF_OTHER_FRAME']);
  });

  it('takes none, and the file’s own again', () => {
    const without = enterImages(session, { ct: 'none' });
    expect(without.ct).toBeUndefined();
    expect(without.otherCts).toHaveLength(3);
    expect(enterImages(session, { ct: 'a' })).toBe(session);
    expect(enterImages(session, {})).toBe(session);
  });

  it('refuses a CT that is none of its own', () => {
    expect(() => enterImages(session, { ct: 'z' })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });

  it('an uncorrected SPECT is wanted only where somebody says so', () => {
    const uncorrected = { ...session, isAttenuationCorrected: false };
    expect(enterImages(uncorrected, {}).isUncorrectedAccepted).toBeUndefined();
    const accepted = enterImages(uncorrected, { acceptUncorrected: true });
    expect(accepted.isUncorrectedAccepted).toBe(true);
    expect(codes(accepted)).toContain('ENTERED');
    // Of a corrected one there is nothing to accept.
    expect(enterImages(session, { acceptUncorrected: true })).toBe(session);
  });
});
