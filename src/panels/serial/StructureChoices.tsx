import { offeredStructures } from '../../viewer/serial/offeredStructures';
import { shownCycle } from '../../viewer/session/selectors/shownCycle';
import type { SessionState } from '../../viewer/session/sessionState';

export interface StructureChoicesProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

const texts = {
  heading: 'Other structures',
  look: 'Look for other structures',
  looking: 'Looking for segmentations and structure sets.',
  none: 'No segmentation or structure set of these studies holds anything but the kidneys.',
} as const;

/** Which of the structures that were drawn on the CTs get a dose besides the kidneys. */
export function StructureChoices({ state, run }: StructureChoicesProps) {
  const { structureSearch, foundStructures, serialChoices } = state;
  const sessions = shownCycle(state)?.sessions ?? [];
  const known = sessions.filter(({ id }) => foundStructures[id]);
  const names = new Set(
    known.flatMap(({ id }) => offeredStructures(state, id).map(({ name }) => name)),
  );
  const notes = known.flatMap(({ id }) => foundStructures[id]?.notes ?? []);
  const choose = (name: string, isChosen: boolean) => {
    const others = serialChoices.structures.filter((one) => one !== name);
    run('setKidneySerialChoices', { structures: isChosen ? [...others, name] : others });
  };
  return (
    <details className="kd-section" data-cy="kidney-structures">
      <summary>{texts.heading}</summary>
      {known.length === 0 && (
        <button
          className="kd-button"
          data-cy="kidney-find-structures"
          disabled={structureSearch !== undefined}
          onClick={() => run('findKidneyStructures')}
        >
          {texts.look}
        </button>
      )}
      {structureSearch && (
        <p className="kd-hint" role="status">
          {texts.looking}
        </p>
      )}
      {known.length > 0 && names.size === 0 && <p className="kd-hint">{texts.none}</p>}
      {[...names].map((name) => (
        <label key={name} className="kd-check">
          <input
            type="checkbox"
            checked={serialChoices.structures.includes(name)}
            data-cy="kidney-structure"
            onChange={({ target }) => choose(name, target.checked)}
          />
          {name}
        </label>
      ))}
      {notes.map((note) => (
        <p key={note} className="kd-hint">
          {note}
        </p>
      ))}
    </details>
  );
}
