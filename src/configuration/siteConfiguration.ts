import type { InferOutput } from 'valibot';
import type { PointKernel } from '../dose/pointKernel';
import type { VoxelKernel } from '../dose/voxelKernel';
import type { backendSchema } from './schema/backendSchema';
import type { deadTimeSchema } from './schema/deadTimeSchema';
import type { doseWashSchema } from './schema/doseWashSchema';
import type { limitsSchema } from './schema/limitsSchema';
import type { radiobiologySchema } from './schema/radiobiologySchema';
import type { siteSchema } from './schema/siteSchema';
import type { structureNamesSchema } from './schema/structureNamesSchema';
import type { uncertaintySchema } from './schema/uncertaintySchema';

export type { CameraSettings } from './schema/camerasSchema';

/** A value the site wants to see its doses against. */
export type LocalLimit = InferOutput<typeof limitsSchema>[number];

/** Which number of a kidney a local limit is compared with. */
export type LimitedQuantity = LocalLimit['quantity'];

export type RadiobiologySettings = InferOutput<typeof radiobiologySchema>;
export type UncertaintySettings = InferOutput<typeof uncertaintySchema>;
export type StructureNames = InferOutput<typeof structureNamesSchema>;
export type BackendSettings = InferOutput<typeof backendSchema>;
export type DoseWashSettings = InferOutput<typeof doseWashSchema>;
export type DeadTimeSettings = InferOutput<typeof deadTimeSchema>;

/** What a site sets in app-config.js; docs/reference/settings.md has every entry. */
export interface SiteConfiguration extends Omit<
  InferOutput<typeof siteSchema>,
  'kernels' | '$schema'
> {
  /** For dose computed from activity: the program's own, then the tables of the site. */
  kernels: (VoxelKernel | PointKernel)[];
}
