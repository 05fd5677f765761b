import type { SerialStructure } from '../../serial';
import { useWords } from '../../viewer/words/useWords';
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
  const { t, number, significant } = useWords();
  const { name, curve, models, timePoints, meanDoseGy, timeIntegratedActivityMBqH } = structure;
  return (
    <section className="kd-section" data-cy="kidney-serial-structure">
      <h4>
        {name}: {number(meanDoseGy, 2)} {t('therapy.gray')}
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
        {t('structures.summary', {
          tia: significant(timeIntegratedActivityMBqH, 4),
          hours: number(curve.effectiveHalfLifeHours, 1),
          percent: number(100 * curve.extrapolatedShare, 0),
        })}
      </p>
    </section>
  );
}
