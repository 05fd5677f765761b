import { contouredSession } from '../../../tests/helpers/contouredSession';
import { remeasure } from '../measuring/remeasure';
import { publishReport } from '../report/publishReport';
import { forgetRemoved } from './forgetRemoved';

async function setUp() {
  const contoured = contouredSession();
  const { host, session, contours } = contoured;
  await remeasure(host.context, session, contours, []);
  publishReport(session);
  return { host, session, state: () => session.store.get() };
}

describe('forgetRemoved', () => {
  it('forgets contours and numbers once the segmentation is gone', async () => {
    const { host, session, state } = await setUp();
    expect(state().report).toBeDefined();
    session.saved.autosaved({ status: 'kept', revision: 1 });
    host.segmentations.delete('seg');
    forgetRemoved(host.context, session);
    expect(state()).toMatchObject({ phase: 'idle', doseMaps: [] });
    // The next contours are not said to have changes that are kept.
    expect(state().autosave.status).toBe('none');
    const { contours, result, report, coronal, measured } = state();
    expect([contours, result, report, coronal, measured]).toEqual(Array(5).fill(undefined));
  });

  it('keeps them where another segmentation was removed', async () => {
    const { host, session, state } = await setUp();
    forgetRemoved(host.context, session);
    expect(state().phase).toBe('done');
    expect(state().contours).toBeDefined();
    expect(state().report).toBeDefined();
  });
});
