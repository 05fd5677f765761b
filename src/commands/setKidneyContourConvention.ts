import type { HostContext } from '../ohif/hostTypes';
import type { KidneySession } from '../ohif/kidneySession';
import { labelmapImages } from '../ohif/labelmapImages';
import { getCornerstone } from '../ohif/getCornerstone';
import { createMeasurement } from '../ohif/createMeasurement';
import { redrawConvention } from '../labels/redrawConvention';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';
import type { ContourConvention } from '../labels';

export interface SetKidneyContourConventionOptions {
  contourConvention: ContourConvention;
}

/**
 * Redraws the automatic contours with or without the renal sinus, without a new run; findings and the uncertainty of
 * the contour go with them. Edited contours
 * are left alone: what the user drew would no longer be told apart from what the network drew.
 */
export async function setKidneyContourConvention(
  context: HostContext,
  session: KidneySession,
  { contourConvention }: SetKidneyContourConventionOptions,
): Promise<void> {
  const { current, store } = session;
  const { selectedDoseUIDs, entries, contourConvention: before } = store.get();
  if (!current?.sinusVoxels || current.measurement.isEdited() || contourConvention === before) {
    return;
  }
  const images = labelmapImages(context, current.segmentationId, current.imageIds);
  const labels = (k: number) => images[k].voxelManager.getScalarData() as Uint8Array;
  redrawConvention(current.ct.volume, labels, current.sinusVoxels, contourConvention);
  // These are the automatic contours now; nothing of the measurement so far holds for them.
  current.measurement = createMeasurement(current.ct.volume);
  current.measurement.update(labels);
  const { bands, findings, otherConvention } = current;
  current.otherConvention = { bands, findings };
  current.bands = otherConvention?.bands ?? {};
  current.findings = otherConvention?.findings ?? [];
  store.update({ contourConvention });
  getCornerstone(
    context.extensionManager,
  ).cornerstoneTools.segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(
    current.segmentationId,
  );
  await selectKidneyDoseMap(context, session, {
    displaySetInstanceUIDs: selectedDoseUIDs,
    treatAsRegistered: entries.treatAsRegistered,
  });
}
