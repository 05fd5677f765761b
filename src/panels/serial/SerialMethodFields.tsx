import type { SerialDoseSummary } from '../../serial';
import type { SessionState } from '../../viewer/session/sessionState';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

export interface SerialMethodFieldsProps {
  state: Pick<SessionState, 'serialChoices' | 'kernelNames'>;
  summary: SerialDoseSummary;
  onChoose: (
    change:
      { voxelMethod: string } | { kernelName: string | undefined } | { hasDensityFromCt: boolean },
  ) => void;
}

const voxelMethods = ['organ-curve-times-shape', 'voxel-wise-tri-exponential'] as const;

function densityText(
  { energy: { density } }: SerialDoseSummary,
  { t, plainNumber }: Words,
): string {
  return density.method === 'fixed'
    ? t('serial.density', { density: plainNumber(density.gPerMl) })
    : t('serial.densityOfCt');
}

/** How the activity is shared out among the voxels, and how its energy is absorbed. */
export function SerialMethodFields({ state, summary, onChoose }: SerialMethodFieldsProps) {
  const words = useWords();
  const { t, say } = words;
  const { serialChoices, kernelNames } = state;
  const { voxelMethod, kernelName, hasDensityFromCt } = serialChoices;
  const offersVoxelwise =
    voxelMethod !== 'organ-curve-times-shape' ||
    summary.kidneys.some(({ meanDoseVoxelwiseGy }) => meanDoseVoxelwiseGy !== undefined);
  return (
    <>
      {offersVoxelwise && (
        <label className="kd-field">
          {t('word.doseMap')}
          <select
            value={voxelMethod}
            data-cy="kidney-voxel-method"
            onChange={({ target }) => onChoose({ voxelMethod: target.value })}
          >
            {voxelMethods.map((method) => (
              <option key={method} value={method}>
                {t(`serial.voxelMethod.${method}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="kd-field">
        {t('serial.energy')}
        <select
          value={kernelName ?? ''}
          data-cy="kidney-serial-energy"
          onChange={({ target }) => onChoose({ kernelName: target.value || undefined })}
        >
          <option value="">{t('word.energyLocal')}</option>
          {kernelNames.map((name) => (
            <option key={name} value={name}>
              {t('word.energyKernel', { name: say(name) })}
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
        {t('serial.densityFromCt')}
      </label>
      <p className="kd-hint">
        {hasDensityFromCt
          ? t('serial.densityHint')
          : t('serial.densityFixed', { density: densityText(summary, words) })}
      </p>
    </>
  );
}
