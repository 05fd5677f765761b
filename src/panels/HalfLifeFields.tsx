import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import type { DoseState } from '../viewer/session/slices/doseSlice';
import { NumberField } from './NumberField';
import { useWords } from '../viewer/words/useWords';
import type { Words } from '../words';

export interface HalfLifeFieldsProps {
  state: DoseState;
  /** Which of the dose maps in use. */
  cycleIndex: number;
  /** Behind the label, where there are several maps. */
  mapName: string | undefined;
  /** The map was computed from activity: its dose rests on these half-lives, too. */
  isComputed: boolean;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Effective half-life of each kidney in the cycle of one dose map. */
export function HalfLifeFields({
  state,
  cycleIndex,
  mapName,
  isComputed,
  run,
}: HalfLifeFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { report, entries, selectedDoseUIDs } = state;
  const uid = selectedDoseUIDs[cycleIndex];
  const activity = isComputed ? entries.fromActivity[uid] : undefined;
  const entered = activity ? activity.kidneyHalfLivesHours : entries.effectiveHalfLifeHours[uid];
  const enter = (side: KidneySide, value: number | undefined) => {
    const ofKidneys = { ...entered, [side]: value };
    if (activity) {
      run('setKidneyDoseEntries', {
        fromActivity: {
          ...entries.fromActivity,
          [uid]: { ...activity, kidneyHalfLivesHours: ofKidneys },
        },
      });
      // The dose itself changes: it is computed anew.
      run('selectKidneyDoseMap', { displaySetInstanceUIDs: selectedDoseUIDs });
    } else {
      run('setKidneyDoseEntries', {
        effectiveHalfLifeHours: { ...entries.effectiveHalfLifeHours, [uid]: ofKidneys },
      });
    }
  };
  return kidneySides.map(({ side }) => {
    const used = report?.kidneys.find((kidney) => kidney.side === side)?.cycles[cycleIndex];
    const label = t(`halfLife.${side}`);
    const suffix = cycleIndex === 0 ? '' : `-${cycleIndex}`;
    return (
      <NumberField
        key={side}
        label={mapName ? t('halfLife.ofMap', { label, name: mapName }) : label}
        unit="h"
        value={entered?.[side] ?? used?.kinetics?.effectiveHalfLifeHours}
        min={activity ? 1 : 0.1}
        max={activity ? 160 : 1000}
        isOptional
        dataCy={`kidney-half-life-${side}${suffix}`}
        hint={hintOf(entered?.[side] !== undefined, activity?.effectiveHalfLifeHours, words)}
        onChange={(value) => enter(side, value)}
      />
    );
  });
}

function hintOf(isEntered: boolean, ofDoseHours: number | undefined, { t, number }: Words): string {
  if (ofDoseHours !== undefined) {
    return isEntered
      ? t('halfLife.enteredForDose', { hours: number(ofDoseHours, 1) })
      : t('halfLife.ofDose');
  }
  return t(isEntered ? 'halfLife.entered' : 'halfLife.ofSite');
}
