import type { SerialDoseSummary } from '../../serial';
import type { SessionState } from '../../viewer/session/sessionState';

export interface SerialMethodFieldsProps {
  state: Pick<SessionState, 'serialChoices' | 'kernelNames'>;
  summary: SerialDoseSummary;
  onChoose: (change: { voxelMethod: string } | { kernelName: string | undefined }) => void;
}

const voxelMethodNames = {
  'organ-curve-times-shape': 'Curve of each kidney, shape of the summed images',
  'voxel-wise-tri-exponential': 'Voxel by voxel, tri-exponential (2013)',
} as const;

/** How the activity is shared out among the voxels, and how its energy is absorbed. */
export function SerialMethodFields({ state, summary, onChoose }: SerialMethodFieldsProps) {
  const { serialChoices, kernelNames } = state;
  const { voxelMethod, kernelName } = serialChoices;
  const offersVoxelwise =
    voxelMethod !== 'organ-curve-times-shape' ||
    summary.kidneys.some(({ meanDoseVoxelwiseGy }) => meanDoseVoxelwiseGy !== undefined);
  return (
    <>
      {offersVoxelwise && (
        <label className="kd-field">
          Dose map
          <select
            value={voxelMethod}
            data-cy="kidney-voxel-method"
            onChange={({ target }) => onChoose({ voxelMethod: target.value })}
          >
            {Object.entries(voxelMethodNames).map(([method, name]) => (
              <option key={method} value={method}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="kd-field">
        Energy
        <select
          value={kernelName ?? ''}
          data-cy="kidney-serial-energy"
          onChange={({ target }) => onChoose({ kernelName: target.value || undefined })}
        >
          <option value="">Local deposition (electrons stop where they start)</option>
          {kernelNames.map((name) => (
            <option key={name} value={name}>
              Kernel: {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
