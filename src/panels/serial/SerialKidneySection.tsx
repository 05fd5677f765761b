import type { KineticModel } from '../../kinetics';
import { kidneySides } from '../../labels';
import type { SerialKidney } from '../../serial';
import { CurvePlot } from './CurvePlot';
import { modelLabels } from './modelLabels';
import { ModelTable } from './ModelTable';

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
  const { side, curve, models, timePoints, meanDoseGy, meanDoseVoxelwiseGy } = kidney;
  const definition = kidneySides.find((one) => one.side === side)!;
  const tia = kidney.timeIntegratedActivityMBqH;
  return (
    <section className="kd-section" data-cy={`kidney-serial-${side}`}>
      <h4>
        <span
          className="kd-swatch"
          style={{ background: `rgb(${definition.color.join()})` }}
          aria-hidden="true"
        />
        {definition.displayName}:{' '}
        <span data-cy={`kidney-serial-dose-${side}`}>{meanDoseGy.toFixed(2)} Gy</span>
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
        {tia.toPrecision(4)} MBq h
        {kidney.timeIntegratedActivityCoefficientH !== undefined &&
          `, ${kidney.timeIntegratedActivityCoefficientH.toPrecision(3)} h per administered activity`}
        ; effective half-life {curve.effectiveHalfLifeHours.toFixed(1)} h;{' '}
        {(100 * curve.extrapolatedShare).toFixed(0)} % after the last scan.
        {meanDoseVoxelwiseGy !== undefined &&
          ` Voxel by voxel (2013): ${meanDoseVoxelwiseGy.toFixed(2)} Gy.`}
      </p>
      <label className="kd-field">
        Model
        <select
          data-cy={`kidney-serial-model-${side}`}
          aria-label={`Model, ${definition.displayName.toLowerCase()}`}
          value={isFixed ? curve.model : (wantedModel ?? automatic)}
          disabled={isFixed}
          onChange={({ target }) =>
            onModel(target.value === automatic ? undefined : (target.value as KineticModel))
          }
        >
          <option value={automatic}>Automatic ({modelLabels[curve.model]})</option>
          {models.map(({ model }) => (
            <option key={model} value={model}>
              {modelLabels[model]}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>All models ({models.length})</summary>
        <ModelTable
          curves={models}
          chosen={curve.model}
          dosePerActivityGy={tia > 0 ? meanDoseGy / tia : undefined}
          dataCy={`kidney-serial-models-${side}`}
        />
        {curve.notes.map((note) => (
          <p key={note} className="kd-hint">
            {note}
          </p>
        ))}
      </details>
    </section>
  );
}
