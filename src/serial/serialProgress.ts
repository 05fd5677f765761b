export type SerialStage =
  'contours' | 'registration' | 'curves' | 'structures' | 'voxels' | 'energy' | 'kidneys';

/**
 * Called when a stage begins (share 0) and as it goes on; what it throws ends the work, which is
 * how it is cancelled.
 */
export type SerialProgress = (stage: SerialStage, share: number) => void;
