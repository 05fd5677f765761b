import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import { sameMomentMinutes } from '../../dicom/dosemap/times/sameMomentMinutes';
import type { Moment } from '../../dicom/attributes/times/moment';
import { isoOfMoment } from '../times/isoOfMoment';
import type {
  AdministrationHint,
  CycleAdministration,
  SessionFinding,
  SpectSession,
  TherapyCycle,
} from '../types';
import { agreedActivity } from './agreedActivity';
import { agreedAgent } from './agreedAgent';
import { agreedRadionuclide } from './agreedRadionuclide';
import type { CycleDraft } from './divideIntoCycles';
import { readHint } from './readHint';
import type { SessionDraft } from './sessionDraft';

/** Half an hour: 0.7 % of the dose at a half-life of 50 h. */
const toleranceMinutes = 30;
const rewritten =
  'The time of administration is that of the scan: software decayed the activity to it.';

/** A cycle with the hours of its sessions and what its images agree on about the administration. */
export function completeCycle(
  { administration, sessions }: CycleDraft,
  number: number,
): TherapyCycle {
  const findings: SessionFinding[] = [];
  const stated = sessions.flatMap((draft) => draft.administration.moment ?? []);
  const spread = administration
    ? Math.max(0, ...stated.map((moment) => minutesFrom(administration, moment)))
    : 0;
  const isAgreed = spread <= toleranceMinutes;
  if (spread > sameMomentMinutes) {
    const times = [...new Set(stated.map(isoOfMoment))].join(', ');
    findings.push({
      code: 'ADMINISTRATION_CONTRADICTORY',
      text: `The images of the cycle name different times of the administration: ${times}. ${isAgreed ? 'The earliest was taken.' : 'None was taken; enter the true one.'}`,
    });
  }
  const start = isAgreed ? administration : undefined;
  const complete = sessions.map((draft) => withHours(draft, start, !isAgreed));
  return {
    number,
    administration: administrationOf(sessions, start, complete, findings),
    sessions: complete,
    findings,
  };
}

function withHours(
  draft: SessionDraft,
  start: Moment | undefined,
  isContradictory: boolean,
): SpectSession {
  const { session, scan, administration: own } = draft;
  const { hours, basis, unknown, contradiction, notes } = own.time;
  const findings: SessionFinding[] = [
    ...session.findings,
    ...[...own.facts.remarks, ...notes]
      .filter((text) => session.findings.every((finding) => finding.text !== text))
      .map((text) => ({ code: 'HEADER_REMARK', text }) as const),
  ];
  const isOfAnother =
    start !== undefined &&
    own.moment !== undefined &&
    Math.abs(minutesFrom(start, own.moment)) > toleranceMinutes;
  if (contradiction ?? isOfAnother) {
    const text =
      contradiction ??
      `The images name an administration (${basis ?? own.facts.administration.dateTime?.value}) before the last one of the patient.`;
    const isTold = findings.some((finding) => finding.text === text);
    return {
      ...session,
      findings: isTold ? findings : [...findings, { code: 'TIME_CONTRADICTORY', text }],
    };
  }
  if (hours !== undefined && !isContradictory) {
    return { ...session, hours: { value: hours, source: 'file', detail: basis }, findings };
  }
  if (own.facts.isOfScan) {
    findings.push({ code: 'ADMINISTRATION_REWRITTEN', text: unknown ?? rewritten });
  }
  if (start && scan) {
    const detail = `${scan.source} after the administration that another time point of the cycle names (${isoOfMoment(start)})`;
    findings.push({
      code: 'ADMINISTRATION_OF_ANOTHER_SESSION',
      text: `The images do not say when the activity was given; the hours are from ${detail}.`,
    });
    return {
      ...session,
      hours: { value: minutesFrom(start, scan) / 60, source: 'file', detail },
      findings,
    };
  }
  const code = scan ? 'ADMINISTRATION_UNKNOWN' : 'TIME_UNKNOWN';
  if (!own.facts.isOfScan && !isContradictory) {
    findings.push({ code, text: unknown ?? 'The hours after the administration are not known.' });
  }
  return { ...session, findings };
}

function administrationOf(
  sessions: readonly SessionDraft[],
  start: Moment | undefined,
  complete: readonly SpectSession[],
  findings: SessionFinding[],
): CycleAdministration {
  const statements = sessions.flatMap(({ administration: { facts }, scan }, n) => {
    const activity = facts.administration.activityMBq;
    // At the time of the scan it is what was left by then.
    return activity && !facts.isOfScan
      ? [{ activity, hours: complete[n].hours?.value, scan: scan ? isoOfMoment(scan) : 'no time' }]
      : [];
  });
  const radionuclide = agreedRadionuclide(complete);
  const agreed = agreedActivity(statements, radionuclide.value);
  const hints = hintsOf(sessions);
  const agents = agreedAgent(
    sessions.map(({ administration }) => administration.facts.administration.radiopharmaceutical),
  );
  findings.push(
    ...radionuclide.findings,
    ...agents.findings,
    ...agreed.findings,
    ...hints.map(({ text }) => ({
      code: 'COMMENT_HINT' as const,
      text: `A comment in the images says "${text}"; it was not taken. Enter it if it is the administration.`,
    })),
  );
  const { agent } = agents;
  return {
    ...(agreed.activity && { injectedMBq: agreed.activity, administeredMBq: agreed.activity }),
    ...(start && {
      dateTime: { value: isoOfMoment(start), source: 'file', detail: start.source },
    }),
    ...(radionuclide.value && {
      radionuclide: { value: radionuclide.value, source: 'file' as const },
    }),
    ...(agent && { radiopharmaceutical: agent }),
    hints,
  };
}

function hintsOf(sessions: readonly SessionDraft[]): AdministrationHint[] {
  const hints = sessions.flatMap(({ administration: { facts } }) => {
    const hint = facts.comment === undefined ? undefined : readHint(facts.comment);
    return hint ? [hint] : [];
  });
  return hints.filter((hint, n) => hints.findIndex(({ text }) => text === hint.text) === n);
}
