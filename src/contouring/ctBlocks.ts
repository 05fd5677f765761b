import type { Blocks } from '../volume';

/** A CT averaged in blocks, for the stages that do not need its voxels. */
export interface CtBlocks {
  /** For the alignment of the bones. */
  tissue: Blocks;
  /** For the findings about the body. */
  layout: Blocks;
}
