import type { Sourced } from '../dose';
import type { DoseState } from '../viewer/session/slices/doseSlice';
import { HalfLifeFields } from './HalfLifeFields';
import { NumberField } from './NumberField';

export interface DoseEntriesSectionProps {
  state: DoseState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/**
 * What the files do not say, or say wrong: administered activity, effective half-lives.
 */
export function DoseEntriesSection({ state, run }: DoseEntriesSectionProps) {
  const { report, entries, selectedDoseUIDs } = state;
  if (!report || report.cycles.length === 0) {
    return null;
  }
  const { administeredActivityMBq } = entries;
  const set = (change: Partial<typeof entries>) => run('setKidneyDoseEntries', change);
  return (
    <details className="kd-section" data-cy="kidney-entries">
      <summary>Administered activity and kinetics</summary>
      {report.cycles.map(({ name, administration: { activityMBq } }, n) => (
        <NumberField
          key={selectedDoseUIDs[n] ?? n}
          label={report.cycles.length > 1 ? `Activity, ${name}` : 'Administered activity'}
          unit="MBq"
          value={activityMBq?.value}
          min={0.001}
          max={100_000}
          isOptional
          dataCy={`kidney-activity-${n}`}
          hint={originOf(activityMBq)}
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
          title={report.cycles.length > 1 ? `, ${name}` : ''}
          isComputed={doseMeaning === 'computed-from-activity'}
          run={run}
        />
      ))}
    </details>
  );
}

function originOf(activity: Sourced<number> | undefined): string {
  if (!activity) {
    return 'Not in the images. Without it there is no dose per activity.';
  }
  return activity.source === 'file'
    ? `From the images: ${activity.detail ?? 'administered activity'}.`
    : 'Entered; empty it for the value of the images.';
}

function without(
  all: Record<string, number>,
  key: string,
  value: number | undefined,
): Record<string, number> {
  const { [key]: _old, ...rest } = all;
  return value === undefined ? rest : { ...rest, [key]: value };
}
