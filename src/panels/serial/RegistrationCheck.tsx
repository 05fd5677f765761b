import { useCallback, useMemo, useState } from 'react';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import type { SerialDoseSummary } from '../../serial';
import { comparedPair } from '../../viewer/serial/comparedPair';
import { withBodies } from '../../viewer/serial/withBodies';
import { sampleComparison } from '../../viewer/serial/sampleComparison';
import type { ComparedPair, ComparisonRequest } from '../../viewer/serial/sampleComparison';
import type { SessionState } from '../../viewer/session/sessionState';
import type { Vec3 } from '../../volume/types';
import { ComparisonView } from './ComparisonView';
import { RegistrationTable } from './RegistrationTable';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

export interface RegistrationCheckProps {
  state: SessionState;
  summary: SerialDoseSummary;
  onChoose: (change: { side: KidneySide; timePoint: string; nudgeMm: Vec3 }) => void;
}

const unmoved: Vec3 = [0, 0, 0];

/** How the kidneys of the time points were laid on each other, to be looked at and corrected. */
export function RegistrationCheck({ state, summary, onChoose }: RegistrationCheckProps) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState<{ side: KidneySide; id: string }>();
  const pair = useComparedPair(state, chosen);
  const sample = useCallback(
    (request: ComparisonRequest) =>
      pair && sampleComparison(request.kind === 'body' ? withBodies(pair) : pair, request),
    [pair],
  );
  const definition = kidneySides.find(({ side }) => side === chosen?.side);
  return (
    <details className="kd-section" data-cy="kidney-registration-check">
      <summary>{t('registration.title')}</summary>
      <RegistrationTable
        summary={summary}
        chosen={chosen}
        onChoose={(side, id) => setChosen({ side, id })}
      />
      {chosen && definition && (
        <ComparisonView
          key={`${chosen.side} ${chosen.id}`}
          firstName={hoursName(summary, summary.referenceTimePoint, words)}
          secondName={hoursName(summary, chosen.id, words)}
          kidneyName={t(`kidney.${chosen.side}`)}
          color={`rgb(${definition.color.join()})`}
          movedMm={state.serialChoices.nudgesMm[chosen.id]?.[chosen.side] ?? unmoved}
          hasCt={pair?.ct !== undefined}
          sample={sample}
          onMove={(nudgeMm) => onChoose({ side: chosen.side, timePoint: chosen.id, nudgeMm })}
        />
      )}
    </details>
  );
}

/** The same object as long as nothing of it changes, so that nothing is sampled in vain. */
function useComparedPair(
  { serialDoses, cycleNumber, materials, serialChoices }: SessionState,
  chosen: { side: KidneySide; id: string } | undefined,
): ComparedPair | undefined {
  return useMemo(
    () =>
      chosen &&
      comparedPair({ serialDoses, cycleNumber, materials, serialChoices }, chosen.side, chosen.id),
    [serialDoses, cycleNumber, materials, serialChoices, chosen],
  );
}

function hoursName({ timePoints }: SerialDoseSummary, id: string, { t, number }: Words): string {
  const point = timePoints.find((one) => one.id === id);
  return point ? t('serial.hours', { hours: number(point.hours, 1) }) : id;
}
