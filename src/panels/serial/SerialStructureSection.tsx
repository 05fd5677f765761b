import type { SerialStructure } from '../../serial';
import { CurvePlot } from './CurvePlot';

export interface SerialStructureSectionProps {
  structure: SerialStructure;
  isLogarithmic: boolean;
  /** Of one activity, for the error bars; undefined where the site states none. */
  relativeUncertainty?: number;
  /** Undefined where points cannot be switched. */
  onToggle?: (id: string, isUsed: boolean) => void;
}

const color: [number, number, number] = [190, 160, 255];

/** Curve and dose of one structure besides the kidneys. */
export function SerialStructureSection({
  structure,
  isLogarithmic,
  relativeUncertainty,
  onToggle,
}: SerialStructureSectionProps) {
  const { name, curve, models, timePoints, meanDoseGy, timeIntegratedActivityMBqH } = structure;
  return (
    <section className="kd-section" data-cy="kidney-serial-structure">
      <h4>
        {name}: {meanDoseGy.toFixed(2)} Gy
      </h4>
      <CurvePlot
        kidney={{ side: 'structure', name, color }}
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
        onToggle={onToggle}
      />
      <p className="kd-hint">
        {timeIntegratedActivityMBqH.toPrecision(4)} MBq h; effective half-life{' '}
        {curve.effectiveHalfLifeHours.toFixed(1)} h; {(100 * curve.extrapolatedShare).toFixed(0)} %
        after the last scan.
      </p>
    </section>
  );
}
