import { DosimetryError } from '../../errors';
import type { SessionCt, SessionFinding, SpectSession } from '../types';
import type { SessionEntry } from './entries';

/** What the user's choice of a CT settles. */
const ofCt = new Set([
  'CT_MISSING',
  'CT_OF_OTHER_FRAME',
  'CT_OF_OTHER_VISIT',
  'CT_CHOSEN',
  'CT_COVERS_PART',
]);

const ofNone: SessionFinding = {
  code: 'ENTERED',
  text: 'The user wants no CT with this SPECT: the kidneys are carried from another time point.',
};

/**
 * A session with the CT that the user says belongs to it, and with the user's word on its
 * attenuation correction.
 * @throws INVALID_ARGUMENT for a CT that is not among those of its frame or study
 */
export function enterImages(
  session: SpectSession,
  { ct, acceptUncorrected = false }: Pick<SessionEntry, 'ct' | 'acceptUncorrected'>,
): SpectSession {
  const withCt = ct === undefined ? session : enterCt(session, ct);
  return acceptUncorrected && !session.isAttenuationCorrected
    ? {
        ...withCt,
        isUncorrectedAccepted: true,
        findings: [
          ...withCt.findings,
          {
            code: 'ENTERED',
            text: 'The user wants this SPECT without attenuation correction.',
          },
        ],
      }
    : withCt;
}

function enterCt(session: SpectSession, wanted: string): SpectSession {
  const { ct: ofFile, otherCts, ...rest } = session;
  const all = [...(ofFile ? [ofFile] : []), ...otherCts];
  const chosen = all.find(({ seriesInstanceUID }) => seriesInstanceUID === wanted);
  if (!chosen && wanted !== 'none') {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The CT cannot be taken for this SPECT.',
      why: `The series ${wanted} is none of the ${all.length} CTs of its frame of reference or study.`,
      next: 'Choose one of the CTs in the list.',
    });
  }
  if (chosen && chosen === ofFile) {
    return session;
  }
  return {
    ...rest,
    ...(chosen && { ct: chosen }),
    otherCts: all.filter((one) => one !== chosen),
    findings: [
      ...session.findings.filter(({ code }) => !ofCt.has(code)),
      chosen ? ofChosen(chosen, session) : ofNone,
    ],
  };
}

function ofChosen(
  { description, seriesInstanceUID, frameOfReferenceUID }: SessionCt,
  session: SpectSession,
): SessionFinding {
  const name = description ? `"${description}"` : `the series ${seriesInstanceUID}`;
  return frameOfReferenceUID !== undefined && frameOfReferenceUID === session.frameOfReferenceUID
    ? { code: 'ENTERED', text: `The user chose the CT ${name} for this SPECT.` }
    : {
        code: 'CT_OF_OTHER_FRAME',
        text: `The CT ${name} has another frame of reference than the SPECT; it was taken as lying right at the user's word.`,
      };
}
