import { useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import type { ReadableStore } from '../viewer/session/createStore';
import { hasDose } from '../viewer/session/selectors/hasDose';
import type { SessionState } from '../viewer/session/sessionState';
import { CommissioningSection } from './CommissioningSection';
import { CtChooser } from './CtChooser';
import { DoseMapSection } from './DoseMapSection';
import { ExportSection } from './ExportSection';
import { FindingsList } from './FindingsList';
import { MessageBox } from './MessageBox';
import { NumbersSection } from './NumbersSection';
import { OriginSection } from './OriginSection';
import { PicturesSection } from './PicturesSection';
import { PatientCyclesSection } from './cycles/PatientCyclesSection';
import { ContourSourcesSection } from './comparison/ContourSourcesSection';
import { FlagSection } from './review/FlagSection';
import { OfferSection } from './review/OfferSection';
import { ReviewSection } from './review/ReviewSection';
import { SavedSection } from './review/SavedSection';
import { FinishedStages } from './stages/FinishedStages';
import { RunningStages } from './stages/RunningStages';
import { TimePointsSection } from './serial/TimePointsSection';
import { useWords } from '../viewer/words/useWords';

export interface KidneyPanelProps {
  store: ReadableStore<SessionState>;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/**
 * The right-hand panel, to be read from the top: start and stop, progress and findings; numbers,
 * pictures, dose; review and export; what is rarely needed is folded below.
 */
export function KidneyPanel({ store, run }: KidneyPanelProps) {
  const { t, locale } = useWords();
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  const { phase, result, error, stages, ctChoices } = state;
  const isRunning = phase === 'running';
  return (
    <div
      className="kd-panel"
      lang={locale}
      data-cy="kidney-panel"
      data-phase={phase}
      onKeyDown={keepPlainKeys}
    >
      <div className="kd-actions">
        <button
          // Once there are contours, what is done with them comes before drawing them anew.
          className={result ? 'kd-button' : 'kd-button kd-primary'}
          disabled={isRunning || state.serialRun !== undefined}
          data-cy="kidney-run"
          onClick={() => run('autoContourKidneys')}
        >
          {t('panel.run')}
        </button>
        {isRunning && (
          <button
            className="kd-button"
            data-cy="kidney-cancel"
            onClick={() => run('cancelAutoContourKidneys')}
          >
            {t('word.cancel')}
          </button>
        )}
        {!isRunning && stages.length > 0 && (
          <FinishedStages stages={stages} backEnds={result?.backEnds} />
        )}
      </div>
      {phase === 'choose' && (
        <CtChooser
          choices={ctChoices}
          onChoose={(displaySetInstanceUID) => run('autoContourKidneys', { displaySetInstanceUID })}
        />
      )}
      {phase === 'offer' && <OfferSection state={state} run={run} />}
      {state.configurationError && <MessageBox message={state.configurationError} kind="error" />}
      {error && <MessageBox message={error} kind={error.code === 'CANCELLED' ? 'info' : 'error'} />}
      {isRunning && stages.length > 0 && <RunningStages stages={stages} />}
      {result && (
        <>
          <SavedSection state={state} run={run} />
          <FindingsList
            findings={result.findings}
            isEdited={result.edited}
            areReassessed={result.areReassessed}
          />
          <NumbersSection state={state} run={run} />
          <PicturesSection state={state} />
          <TimePointsSection state={state} run={run} />
          <DoseMapSection state={state} run={run} />
          <PatientCyclesSection state={state} run={run} />
          <ContourSourcesSection state={state} run={run} />
          <ReviewSection state={state} run={run} />
          <ExportSection
            exporting={state.exporting}
            disabled={isRunning}
            hasReport={state.report !== undefined}
            hasDose={hasDose(state)}
            run={run}
          />
          <FlagSection state={state} run={run} />
          <CommissioningSection state={state} run={run} />
          <OriginSection result={result} openedFrom={state.contours?.openedFrom} />
        </>
      )}
      {phase === 'idle' && !result && !error && <p className="kd-hint">{t('panel.idle')}</p>}
    </div>
  );
}

/**
 * The host has hotkeys on Enter, arrows and letters, and takes them from the panel's own buttons
 * and fields. Escape (cancel) and combinations (undo, Shift and a letter) stay the host's, which
 * leaves fields alone.
 */
function keepPlainKeys(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isCombination = ctrlKey || metaKey || altKey || (shiftKey && /^\p{L}$/u.test(key));
  if (key !== 'Escape' && !isCombination) {
    event.stopPropagation();
  }
}
