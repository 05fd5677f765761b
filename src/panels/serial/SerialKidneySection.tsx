import type { KineticModel } from '../../kinetics';
import { kidneySides } from '../../labels';
import type { SerialKidney } from '../../serial';
import { CurvePlot } from './CurvePlot';
import { ModelTable } from './ModelTable';
import { useWords } from '../../viewer/words/useWords';

export interface SerialKidneySectionProps {
  kidney: SerialKidney;
  /** Undefined: the best by AICc. */
  wantedModel?: KineticModel;
  isLogarithmic: boolean;
  /** Of one activity, for the error bars; undefined where the site states none. */
  relativeUncertainty?: number;
  /** Read from the archive: nothing can be changed. */
  isFixed: boolean;
  onModel: (model: KineticModel | undefined) => void;
  onToggle: (id: string, isUsed: boolean) => void;
}

const automatic = 'automatic';

/** Curve, model and dose of one kidney. */
export function SerialKidneySection({
  kidney,
  wantedModel,
  isLogarithmic,
  relativeUncertainty,
  isFixed,
  onModel,
  onToggle,
}: SerialKidneySectionProps) {
  const { t, number, significant, say } = useWords();
  const { side, curve, models, timePoints, meanDoseGy, meanDoseVoxelwiseGy } = kidney;
  const definition = kidneySides.find((one) => one.side === side)!;
  const name = t(`kidney.${side}`);
  const { timeIntegratedActivityMBqH: tia, timeIntegratedActivityCoefficientH } = kidney;
  const summary = {
    tia: significant(tia, 4),
    hours: number(curve.effectiveHalfLifeHours, 1),
    percent: number(100 * curve.extrapolatedShare, 0),
  };
  return (
    <section className="kd-section" data-cy={`kidney-serial-${side}`}>
      <h4>
        <span
          className="kd-swatch"
          style={{ background: `rgb(${definition.color.join()})` }}
          aria-hidden="true"
        />
        {name}:{' '}
        <span data-cy={`kidney-serial-dose-${side}`}>
          {number(meanDoseGy, 2)} {t('therapy.gray')}
        </span>
      </h4>
      <CurvePlot
        kidney={definition}
        points={timePoints.map(({ id, hours, activityMBq, isUsed }) => ({
          id,
          hours,
          activityMBq,
          isUsed,
          relativeUncertainty,
        }))}
        chosen={curve}
        others={models.filter(({ model }) => model !== curve.model)}
        isLogarithmic={isLogarithmic}
        onToggle={isFixed ? undefined : onToggle}
      />
      <p className="kd-hint" data-cy={`kidney-serial-summary-${side}`}>
        {timeIntegratedActivityCoefficientH === undefined
          ? t('curve.summary', summary)
          : t('curve.summaryPerActivity', {
              ...summary,
              coefficient: significant(timeIntegratedActivityCoefficientH, 3),
            })}{' '}
        {meanDoseVoxelwiseGy !== undefined &&
          t('curve.voxelwise', { dose: number(meanDoseVoxelwiseGy, 2) })}
      </p>
      <label className="kd-field">
        {t('word.model')}
        <select
          data-cy={`kidney-serial-model-${side}`}
          aria-label={t('curve.modelOf', { kidney: name })}
          value={isFixed ? curve.model : (wantedModel ?? automatic)}
          disabled={isFixed}
          onChange={({ target }) =>
            onModel(target.value === automatic ? undefined : (target.value as KineticModel))
          }
        >
          <option value={automatic}>
            {t('curve.automatic', { model: t(`model.${curve.model}`) })}
          </option>
          {models.map(({ model }) => (
            <option key={model} value={model}>
              {t(`model.${model}`)}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{t('curve.allModels', { count: models.length })}</summary>
        <ModelTable
          curves={models}
          chosen={curve.model}
          dosePerActivityGy={tia > 0 ? meanDoseGy / tia : undefined}
          dataCy={`kidney-serial-models-${side}`}
        />
        {curve.notes.map((note) => (
          <p key={note} className="kd-hint">
            {say(note)}
          </p>
        ))}
      </details>
    </section>
  );
}
