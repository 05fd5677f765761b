import { plainDataset } from '../../dicom/attributes/plainDataset';
import { DosimetryError } from '../../errors';
import type { Jobs } from '../../jobs/jobs';
import type { WrittenRtStruct } from '../../jobs/writeRtStructFile';
import { kidneySides } from '../../labels';
import { productIdentity } from '../../productIdentity';
import { countWarnings } from '../../quality/countWarnings';
import type { HostContext } from '../host/hostTypes';
import { readLabelmap } from '../segmentation/readLabelmap';
import type { KidneySession } from '../session/kidneySession';
import { currentVerdict } from '../session/selectors/currentVerdict';
import { generationAlgorithm } from '../session/selectors/generationAlgorithm';
import { approvalOf } from '../review/approvalOf';
import { describeKidneySeries } from '../../worklist';

const origins = { AUTOMATIC: 'automatic', SEMIAUTOMATIC: 'edited', MANUAL: 'manual' } as const;

/**
 * The contours as they are now in the viewer as an RTSTRUCT, in a new series; traced and written in
 * a worker.
 *
 * @throws DosimetryError NOTHING_TO_EXPORT without contours, and what the writer finds
 */
export async function createRtStruct(
  context: HostContext,
  session: KidneySession,
): Promise<WrittenRtStruct> {
  const { contours, result, predecessors } = session.store.get();
  if (!contours || !result) {
    throw new DosimetryError('NOTHING_TO_EXPORT', {
      what: 'There are no kidney contours to store.',
      why: 'Nothing has been contoured in this study yet.',
      next: 'Run "Auto-contour kidneys" first.',
    });
  }
  const algorithm = generationAlgorithm(contours);
  const verdict = currentVerdict(session.store.get());
  const labelmap = readLabelmap(context, contours);
  const input: Jobs['writeRtStruct']['input'] = {
    ct: { ...contours.ct, dataset: plainDataset(contours.ct.dataset) },
    labelmap,
    rois: kidneySides.map(({ side, label, color }) => ({
      label,
      name: session.configuration.structureNames[side],
      algorithm,
      displayColor: color,
    })),
    model: result.model,
    software: productIdentity,
    findings: result.findings,
    structureSetLabel: 'KIDNEYS',
    seriesDescription: describeKidneySeries('contours', {
      origin: origins[algorithm],
      ...(verdict && { verdict: verdict.status }),
      warnings: countWarnings(result.findings),
    }),
    approval: approvalOf(verdict),
    predecessor: predecessors.rtStruct,
    now: new Date(),
  };
  return session.client.jobs.run('writeRtStruct', input, [labelmap.data.buffer as ArrayBuffer]);
}
