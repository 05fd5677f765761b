import { kineticModelNames } from '../../src/serial';
import type { SerialDoseInput, SerialDoseSummary } from '../../src/serial';

type Model = keyof typeof kineticModelNames;

const voxelwise: SerialDoseSummary['voxelMethod'] = 'voxel-wise-tri-exponential';

/** What --model takes. */
export const modelNames: readonly string[] = [
  'automatic',
  ...Object.keys(kineticModelNames),
  voxelwise,
];

/** What --model means for the dose of both kidneys, and of structures. */
export function modelChoice(
  name: string | undefined,
): Pick<SerialDoseInput, 'models' | 'structureModel' | 'voxelMethod'> {
  if (name === undefined || name === 'automatic') {
    return {};
  }
  return name === voxelwise
    ? { voxelMethod: voxelwise }
    : {
        models: { right: name as Model, left: name as Model },
        structureModel: name as Model,
      };
}
