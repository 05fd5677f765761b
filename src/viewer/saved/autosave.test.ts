import { contouredSession } from '../../../tests/helpers/contouredSession';
import { createLocalJobs } from '../../../tests/helpers/createLocalJobs';
import { memorySavedWork } from '../../../tests/helpers/memorySavedWork';
import { restoreKidneyWork } from '../../commands/restoreKidneyWork';
import { packLabels } from '../../saved';
import type { SavedWork } from '../../saved';
import { refreshMeasurement } from '../measuring/refreshMeasurement';
import { remeasure } from '../measuring/remeasure';
import { readLabelmap } from '../segmentation/readLabelmap';
import { currentVerdict } from '../session/selectors/currentVerdict';
import { hasUnstoredWork } from '../session/selectors/hasUnstoredWork';
import { reviewedParts } from '../session/selectors/reviewedParts';
import { unstoredParts } from '../session/selectors/unstoredParts';
import { autosave } from './autosave';
import { noteStored } from './noteStored';
import type { SavedDetails } from './savedDetails';

async function setUp(memory = memorySavedWork()) {
  const contoured = contouredSession(createLocalJobs(), [], memory.store);
  const { host, session, contours, labelmap, size } = contoured;
  await remeasure(host.context, session, contours, []);
  const paint = async (voxel: number) => {
    labelmap.data[3 * size + voxel] = 1;
    await refreshMeasurement(host.context, session);
  };
  const save = () => autosave(host.context, session);
  return { ...contoured, ...memory, paint, save, state: () => session.store.get() };
}

describe('unstored work', () => {
  it('of contours that nobody touched is none', async () => {
    const { kept, save, state } = await setUp();
    await save();
    expect(kept.size).toBe(0);
    expect(hasUnstoredWork(state())).toBe(false);
  });

  it('holds labels and entries, and no name of the patient', async () => {
    const { kept, paint, save, session } = await setUp();
    await paint(0);
    session.dose.enter({ administeredActivityMBq: { ct: 7400 } });
    await save();
    const [work] = [...kept.values()] as SavedWork<SavedDetails>[];
    expect(work).toMatchObject({ studyInstanceUID: '1.2.3', ctSeriesInstanceUID: '1.2.3.4' });
    expect(work.labels.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6]);
    const [key] = Object.keys(work.details.entries.administeredActivityMBq);
    // Not the viewer's own identifier, which changes with every visit.
    expect(key).toMatch(/^1\.2\.3\.4 /);
    expect(JSON.stringify(work)).not.toMatch(/PatientName|PatientID|SYNTHETIC/i);
  });

  it('is let go when it is undone, and when the archive has it', async () => {
    const { kept, paint, save, labelmap, size, host, session, state } = await setUp();
    await paint(0);
    await save();
    expect(kept.size).toBe(1);
    labelmap.data[3 * size] = 0;
    await refreshMeasurement(host.context, session);
    await save();
    expect(kept.size).toBe(0);
    await paint(1);
    await save();
    await noteStored(session, unstoredParts(state()));
    expect(kept.size).toBe(0);
    expect(hasUnstoredWork(state())).toBe(false);
  });

  it('that came while storing stays', async () => {
    const { kept, paint, save, session, state } = await setUp();
    await paint(0);
    const parts = unstoredParts(state());
    await paint(1);
    await save();
    await noteStored(session, parts);
    expect(kept.size).toBe(1);
    expect(hasUnstoredWork(state())).toBe(true);
  });

  it('that the browser refuses is said, and nothing is lost in the viewer', async () => {
    const memory = memorySavedWork();
    memory.store.put = () => Promise.reject(new Error('quota exceeded'));
    const { paint, save, state } = await setUp(memory);
    await paint(0);
    await save();
    expect(state().autosave).toMatchObject({
      status: 'failed',
      message: { code: 'OUTPUT_FAILED', why: expect.stringContaining('quota') as string },
    });
    expect(state().result!.edited).toBe(true);
  });
});

describe('restoring', () => {
  it('gives labels, edits, entries, statements and verdict back, in another tab', async () => {
    const memory = memorySavedWork();
    const before = await setUp(memory);
    await before.paint(0);
    before.session.review.state('right', { kind: 'transplant' });
    before.session.review.see([3, 4]);
    before.session.review.give({
      verdict: { status: 'REJECTED', reviewerName: 'Muster^Eva', reviewedAt: '2026-01-01T00:00Z' },
      about: reviewedParts(before.state()),
    });
    before.session.review.follow({ rtStruct: reference });
    await before.save();
    const left = readLabelmap(before.host.context, before.contours).data;

    const after = await setUp(memory);
    const savedWork = [...memory.kept.values()] as SavedWork<SavedDetails>[];
    after.session.saved.offer({ savedWork });
    await restoreKidneyWork(after.host.context, after.session, { id: savedWork[0].id });
    const state = after.state();
    expect(state.error).toBeUndefined();
    expect(readLabelmap(after.host.context, state.contours!).data).toEqual(left);
    expect(state.result!.edited).toBe(true);
    expect(state.statements).toEqual({ right: { kind: 'transplant' } });
    expect([...state.seenSlices]).toEqual(expect.arrayContaining([3, 4]));
    expect(currentVerdict(state)?.status).toBe('REJECTED');
    expect(state.predecessors.rtStruct).toEqual(reference);
    // The new tab has its own record; the old one is gone.
    expect(memory.kept.size).toBe(1);
    expect(memory.kept.has(savedWork[0].id)).toBe(false);
  });

  it('of a record that does not fit the CT fails in words, and the contours stay', async () => {
    const { host, session, contours, kept, paint, save, state } = await setUp();
    await paint(0);
    await save();
    const [work] = [...kept.values()] as SavedWork<SavedDetails>[];
    const damaged = { ...work, labels: [{ k: 3, runs: packLabels(new Uint8Array(5)) }] };
    session.saved.offer({ savedWork: [damaged] });
    await restoreKidneyWork(host.context, session, { id: work.id });
    expect(state().error).toMatchObject({ code: 'LABELMAP_MISMATCH' });
    expect(state().contours).toBe(contours);
  });
});

const reference = {
  studyInstanceUID: '1.2.3',
  seriesInstanceUID: '1.2.3.9',
  ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
  ReferencedSOPInstanceUID: '1.2.3.9.1',
};
