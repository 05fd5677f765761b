import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import { voxelVolumeMl } from '../volume';
import type { AssessmentInput } from './assessmentInput';
import type { AssessmentScene, KidneyEvidence, NetworkEvidence } from './assessmentScene';
import { touchedBoxEdges } from './measures/touchedBoxEdges';

/** The values of the network's run for a scene with these kidneys. */
export function measureEvidence(
  input: AssessmentInput,
  kidneys: AssessmentScene['kidneys'],
): NetworkEvidence {
  const { labelmap, coarseBox, refineBoxes, removed, uncertainVoxels, coarseEvidence } = input;
  const voxelMl = voxelVolumeMl(labelmap);
  const evidence = {} as Record<KidneySide, KidneyEvidence>;
  for (const { side, label } of kidneySides) {
    const bounds = kidneys[side]?.bounds;
    evidence[side] = {
      // Where there was a close look, the contour comes from it and cannot leave its box.
      boxEdges: bounds
        ? touchedBoxEdges(labelmap, label, bounds, refineBoxes?.[side] ?? coarseBox)
        : [],
      removed: {
        count: removed[side].count,
        volumeMl: removed[side].voxels * voxelMl,
      },
      uncertainMl: uncertainVoxels[label] * voxelMl,
      coarseVolumeMl: coarseEvidence?.volumeMl[side],
    };
  }
  return {
    ...evidence,
    sidesExchanged: coarseEvidence?.sidesExchanged ?? false,
    ...(input.alignmentMissing && { alignmentMissing: input.alignmentMissing }),
  };
}
