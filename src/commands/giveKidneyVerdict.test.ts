import { contouredSession } from '../../tests/helpers/contouredSession';
import { createLocalJobs } from '../../tests/helpers/createLocalJobs';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { remeasure } from '../viewer/measuring/remeasure';
import { publishReport } from '../viewer/report/publishReport';
import { currentVerdict } from '../viewer/session/selectors/currentVerdict';
import { giveKidneyVerdict } from './giveKidneyVerdict';
import { setKidneyDoseEntries } from './setKidneyDoseEntries';
import { stateKidney } from './stateKidney';

/** Contours in slices 2 to 6 that were all on screen, and a reviewer. */
async function setUp({ seen = [2, 3, 4, 5, 6], reviewerName = 'Muster^Eva' } = {}) {
  const contoured = contouredSession(createLocalJobs());
  const { host, session, contours } = contoured;
  await remeasure(host.context, session, contours, []);
  session.dose.enter({ reviewerName });
  session.review.see(seen);
  publishReport(session);
  const give = (status: 'APPROVED' | 'REJECTED', answered?: 'UNSEEN_SLICES'[]) =>
    giveKidneyVerdict(host.context, session, { status, answered });
  const verdict = () => currentVerdict(session.store.get())?.status;
  return { ...contoured, give, verdict, state: () => session.store.get() };
}

describe('giveKidneyVerdict', () => {
  it('asks first where slices were not on screen, and takes yes for an answer', async () => {
    const { give, verdict, state } = await setUp({ seen: [2, 3] });
    await give('APPROVED');
    expect(verdict()).toBeUndefined();
    expect(state().approvalQuestions).toMatchObject([
      { code: 'UNSEEN_SLICES', text: expect.stringMatching(/^2 of 5 /) as string },
    ]);
    await give('APPROVED', ['UNSEEN_SLICES']);
    expect(verdict()).toBe('APPROVED');
    expect(state().approvalQuestions).toEqual([]);
    expect(state().report!.provenance.contours.review).toMatchObject({
      status: 'APPROVED',
      reviewerName: 'Muster^Eva',
    });
  });

  it('rejects without questions, and refuses without a name', async () => {
    const { give, verdict } = await setUp({ seen: [] });
    await give('REJECTED');
    expect(verdict()).toBe('REJECTED');
    const nameless = await setUp({ reviewerName: ' ' });
    await nameless.give('REJECTED');
    expect(nameless.verdict()).toBeUndefined();
    expect(nameless.state().error).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('any edit takes it back, and undoing the edit does not bring it again', async () => {
    const { host, session, give, verdict, labelmap, size, state } = await setUp();
    await give('APPROVED');
    expect(verdict()).toBe('APPROVED');
    labelmap.data[3 * size] = 1;
    await refreshMeasurement(host.context, session);
    expect(verdict()).toBeUndefined();
    expect(state().report!.provenance.contours.review.status).toBe('UNAPPROVED');
    labelmap.data[3 * size] = 0;
    await refreshMeasurement(host.context, session);
    expect(state().result!.edited).toBe(false);
    expect(verdict()).toBeUndefined();
  });

  it('other numbers or statements take it back, the name of the next reviewer does not', async () => {
    const { session, give, verdict } = await setUp();
    await give('APPROVED');
    setKidneyDoseEntries(session, { reviewerName: 'Other^Name' });
    expect(verdict()).toBe('APPROVED');
    setKidneyDoseEntries(session, { administeredActivityMBq: { dose: 7400 } });
    expect(verdict()).toBeUndefined();
    await give('APPROVED');
    stateKidney(session, { side: 'left', statement: { kind: 'transplant' } });
    expect(verdict()).toBeUndefined();
  });

  it('a kidney that is confirmed absent is a sentence in report and findings', async () => {
    const { host, session, give, verdict, labelmap, state } = await setUp();
    labelmap.data.forEach((label, n) => label === 2 && (labelmap.data[n] = 0));
    await refreshMeasurement(host.context, session);
    await give('APPROVED');
    expect(state().approvalQuestions.map(({ code }) => code)).toContain('KIDNEY_MISSING');
    stateKidney(session, { side: 'left', statement: { kind: 'absent', reason: 'nephrectomy' } });
    await give('APPROVED');
    expect(verdict()).toBe('APPROVED');
    expect(state().report!.provenance.contours.statements).toEqual([
      'No left kidney: confirmed (nephrectomy).',
    ]);
  });
});
