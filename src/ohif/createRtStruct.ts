import { writeRtStruct } from '../dicom/rtstruct';
import { toPart10 } from '../dicom/write';
import type { NaturalDataset } from '../dicom/types';
import { DosimetryError } from '../errors';
import { kidneySides } from '../labels';
import { productIdentity } from '../productIdentity';
import type { HostContext } from './hostTypes';
import type { KidneySession } from './kidneySession';
import { readCurrentLabelmap } from './readCurrentLabelmap';

export interface CreatedRtStruct {
  dataset: NaturalDataset;
  /** DICOM file (PS3.10). */
  part10: ArrayBuffer;
}

/**
 * The contours as they are now in the viewer as an RTSTRUCT, in a new series.
 *
 * @throws DosimetryError NOTHING_TO_EXPORT without contours, and what the writer finds
 */
export function createRtStruct(context: HostContext, session: KidneySession): CreatedRtStruct {
  const { current } = session;
  const { result } = session.store.get();
  if (!current || !result) {
    throw new DosimetryError('NOTHING_TO_EXPORT', {
      what: 'There are no kidney contours to store.',
      why: 'Nothing has been contoured in this study yet.',
      next: 'Run "Auto-contour kidneys" first.',
    });
  }
  const algorithm = current.measurement.isEdited() ? 'SEMIAUTOMATIC' : 'AUTOMATIC';
  const dataset = writeRtStruct({
    ct: current.ct,
    labelmap: readCurrentLabelmap(context, current),
    rois: kidneySides.map(({ label, roiName, color }) => ({
      label,
      name: roiName,
      algorithm,
      displayColor: color,
    })),
    model: result.model,
    software: productIdentity,
    findings: result.findings.map(({ what }) => what),
    structureSetLabel: 'KIDNEYS',
    seriesDescription: algorithm === 'AUTOMATIC' ? 'Kidneys (auto)' : 'Kidneys (auto, edited)',
    now: new Date(),
  });
  return { dataset, part10: toPart10(dataset) };
}
