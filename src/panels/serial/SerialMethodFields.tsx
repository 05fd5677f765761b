import type { SerialDoseSummary } from '../../serial';
import type { SessionState } from '../../viewer/session/sessionState';

export interface SerialMethodFieldsProps {
  state: Pick<SessionState, 'serialChoices' | 'kernelNames'>;
  summary: SerialDoseSummary;
  onChoose: (
    change:
      { voxelMethod: string } | { kernelName: string | undefined } | { hasDensityFromCt: boolean },
  ) => void;
}

const voxelMethodNames = {
  'organ-curve-times-shape': 'Curve of each kidney, shape of the summed images',
  'voxel-wise-tri-exponential': 'Voxel by voxel, tri-exponential (2013)',
} as const;

function densityText({ energy: { density } }: SerialDoseSummary): string {
  return density.method === 'fixed' ? `${density.gPerMl} g/ml` : 'of the CT so far';
}

/** How the activity is shared out among the voxels, and how its energy is absorbed. */
export function SerialMethodFields({ state, summary, onChoose }: SerialMethodFieldsProps) {
  const { serialChoices, kernelNames } = state;
  const { voxelMethod, kernelName, hasDensityFromCt } = serialChoices;
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
      <label className="kd-check">
        <input
          type="checkbox"
          checked={hasDensityFromCt}
          data-cy="kidney-serial-density"
          onChange={({ target }) => onChoose({ hasDensityFromCt: target.checked })}
        />
        Density of soft tissue from the CT
      </label>
      <p className="kd-hint">
        {hasDensityFromCt
          ? 'In lung, gas, bone and contrast medium 1.05 g/ml.'
          : `One density everywhere: ${densityText(summary)}.`}
      </p>
    </>
  );
}
