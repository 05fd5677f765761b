import type { Sourced } from '../dose';
import type { DoseState } from '../viewer/session/slices/doseSlice';
import { HalfLifeFields } from './HalfLifeFields';
import { NumberField } from './NumberField';
import { useWords } from '../viewer/words/useWords';
import type { Words } from '../words';

export interface DoseEntriesSectionProps {
  state: DoseState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/**
 * What the files do not say, or say wrong: administered activity, effective half-lives.
 */
export function DoseEntriesSection({ state, run }: DoseEntriesSectionProps) {
  const words = useWords();
  const { t, say } = words;
  const { report, entries, selectedDoseUIDs } = state;
  if (!report || report.cycles.length === 0) {
    return null;
  }
  const { administeredActivityMBq } = entries;
  const set = (change: Partial<typeof entries>) => run('setKidneyDoseEntries', change);
  return (
    <details className="kd-section" data-cy="kidney-entries">
      <summary>{t('entries.title')}</summary>
      {report.cycles.map(({ name, administration: { activityMBq } }, n) => (
        <NumberField
          key={selectedDoseUIDs[n] ?? n}
          label={
            report.cycles.length > 1
              ? t('entries.activityOf', { name: say(name) })
              : t('entries.activity')
          }
          unit="MBq"
          value={activityMBq?.value}
          min={0.001}
          max={100_000}
          isOptional
          dataCy={`kidney-activity-${n}`}
          hint={originOf(activityMBq, words)}
          onChange={(value) =>
            set({
              administeredActivityMBq: without(administeredActivityMBq, selectedDoseUIDs[n], value),
            })
          }
        />
      ))}
      {report.cycles.map(({ name, doseMeaning }, n) => (
        <HalfLifeFields
          key={selectedDoseUIDs[n] ?? n}
          state={state}
          cycleIndex={n}
          mapName={report.cycles.length > 1 ? say(name) : undefined}
          isComputed={doseMeaning === 'computed-from-activity'}
          run={run}
        />
      ))}
    </details>
  );
}

function originOf(activity: Sourced<number> | undefined, { t, say }: Words): string {
  if (!activity) {
    return t('entries.noActivity');
  }
  const { source, detail } = activity;
  return source === 'file'
    ? t('entries.ofImages', { detail: detail ? say(detail) : t('entries.administeredActivity') })
    : t('entries.entered');
}

function without(
  all: Record<string, number>,
  key: string,
  value: number | undefined,
): Record<string, number> {
  const { [key]: _old, ...rest } = all;
  return value === undefined ? rest : { ...rest, [key]: value };
}
