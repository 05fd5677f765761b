import type { ContourConvention } from '../labels';
import { redrawConvention } from '../labels/redrawConvention';
import { getCornerstone } from '../viewer/host/getCornerstone';
import type { HostContext } from '../viewer/host/hostTypes';
import { createMeasurement } from '../viewer/measuring/createMeasurement';
import { labelmapImages } from '../viewer/segmentation/labelmapImages';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { KidneyContours } from '../viewer/session/slices/contoursSlice';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

export interface SetKidneyContourConventionOptions {
  contourConvention: ContourConvention;
}

/**
 * Redraws the automatic contours with or without the renal sinus, without a new run; findings and
 * the uncertainty of the contour go with them. Edited contours are left alone: what the user drew
 * would no longer be told apart from what the network drew.
 */
export async function setKidneyContourConvention(
  context: HostContext,
  session: KidneySession,
  { contourConvention }: SetKidneyContourConventionOptions,
): Promise<void> {
  const { contours, selectedDoseUIDs, entries, contourConvention: before } = session.store.get();
  if (!contours?.sinusVoxels || contours.measurement.isEdited() || contourConvention === before) {
    return;
  }
  const { segmentationId, imageIds, ct, sinusVoxels } = contours;
  const images = labelmapImages(context, segmentationId, imageIds);
  const labels = (k: number) => images[k].voxelManager.getScalarData() as Uint8Array;
  redrawConvention(ct.volume, labels, sinusVoxels, contourConvention);
  session.contours.redraw(inOtherConvention(contours, labels), contourConvention);
  getCornerstone(
    context.extensionManager,
  ).cornerstoneTools.segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(
    segmentationId,
  );
  await selectKidneyDoseMap(context, session, {
    displaySetInstanceUIDs: selectedDoseUIDs,
    treatAsRegistered: entries.treatAsRegistered,
  });
}

/** These are the automatic contours now; nothing of the measurement so far holds for them. */
function inOtherConvention(
  contours: KidneyContours,
  labels: (k: number) => Uint8Array,
): KidneyContours {
  const { ct, bands, findings, otherConvention } = contours;
  const measurement = createMeasurement(ct.volume);
  measurement.update(labels);
  return {
    ...contours,
    measurement,
    bands: otherConvention?.bands ?? {},
    findings: otherConvention?.findings ?? [],
    otherConvention: { bands, findings },
  };
}
