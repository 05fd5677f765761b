import { offeredStructures } from '../../viewer/serial/offeredStructures';
import { shownCycle } from '../../viewer/session/selectors/shownCycle';
import type { SessionState } from '../../viewer/session/sessionState';
import { useWords } from '../../viewer/words/useWords';

export interface StructureChoicesProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Which of the structures that were drawn on the CTs get a dose besides the kidneys. */
export function StructureChoices({ state, run }: StructureChoicesProps) {
  const { t } = useWords();
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
      <summary>{t('structures.title')}</summary>
      {known.length === 0 && (
        <button
          className="kd-button"
          data-cy="kidney-find-structures"
          disabled={structureSearch !== undefined}
          onClick={() => run('findKidneyStructures')}
        >
          {t('structures.look')}
        </button>
      )}
      {structureSearch && (
        <p className="kd-hint" role="status">
          {t('structures.looking')}
        </p>
      )}
      {known.length > 0 && names.size === 0 && <p className="kd-hint">{t('structures.none')}</p>}
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
