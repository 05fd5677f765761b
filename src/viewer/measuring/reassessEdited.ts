import type { HostContext } from '../host/hostTypes';
import { publishReport } from '../report/publishReport';
import { readLabelmap } from '../segmentation/readLabelmap';
import { isCurrent } from '../session/isCurrent';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';

/**
 * Has edited contours looked at again once the user pauses, in the jobs' worker, so that the
 * findings are of what is drawn. If that fails the findings of the automatic contours stay, and are
 * called that.
 */
export function reassessEdited(
  context: HostContext,
  session: KidneySession,
  contours: KidneyContours,
): void {
  if (!contours.measurement.isEdited()) {
    session.secondLook.cancel();
    session.contours.reassess(undefined);
    return;
  }
  session.secondLook.ask(() => {
    void assess(context, session, contours).catch(() => {
      if (isCurrent(session.store, { contours })) {
        session.contours.reassess(undefined);
      }
    });
  });
}

async function assess(
  context: HostContext,
  session: KidneySession,
  contours: KidneyContours,
): Promise<void> {
  const { store, client } = session;
  if (!isCurrent(store, { contours })) {
    return;
  }
  const labelmap = readLabelmap(context, contours);
  const findings = await client.jobs.run(
    'assessEdited',
    {
      labelmap,
      alignment: contours.alignment,
      contourConvention: store.get().contourConvention,
      sinusVoxels: contours.sinusVoxels,
    },
    [labelmap.data.buffer as ArrayBuffer],
  );
  if (!isCurrent(store, { contours }) || !contours.measurement.isEdited()) {
    return;
  }
  // Notes about the CT itself hold whatever is drawn.
  const ofInput = contours.findings.filter(({ code }) => code === 'INPUT_NOTE');
  session.contours.reassess([...findings, ...ofInput]);
  publishReport(session);
}
