import type { HostContext } from './hostTypes';
import type { CurrentContours, KidneySession } from './kidneySession';
import { publishReport } from './publishReport';
import { readCurrentLabelmap } from './readCurrentLabelmap';

/** After the last stroke: looking at a whole scan again is too much for each one. */
const patienceMs = 900;

/**
 * Has edited contours looked at again once the user pauses, in the jobs' worker, so that the findings
 * are of what is drawn. If that fails the findings of the automatic contours stay, and are called that.
 */
export function reassessEdited(
  context: HostContext,
  session: KidneySession,
  current: CurrentContours,
): void {
  clearTimeout(current.reassessing);
  if (!current.measurement.isEdited()) {
    current.editedFindings = undefined;
    return;
  }
  current.reassessing = setTimeout(() => {
    void assess(context, session, current).catch(() => {
      current.editedFindings = undefined;
    });
  }, patienceMs);
}

async function assess(
  context: HostContext,
  session: KidneySession,
  current: CurrentContours,
): Promise<void> {
  if (session.current !== current) {
    return;
  }
  const labelmap = readCurrentLabelmap(context, current);
  const { contourConvention } = session.store.get();
  const findings = await session.client.jobs.run(
    'assessEdited',
    {
      labelmap,
      alignment: current.alignment,
      contourConvention,
      sinusVoxels: current.sinusVoxels,
    },
    [labelmap.data.buffer as ArrayBuffer],
  );
  if (session.current !== current || !current.measurement.isEdited()) {
    return;
  }
  // Notes about the CT itself hold whatever is drawn.
  const ofInput = current.findings.filter(({ code }) => code === 'INPUT_NOTE');
  current.editedFindings = [...findings, ...ofInput];
  publishReport(session, current);
}
