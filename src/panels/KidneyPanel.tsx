import { useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import type { ReadableStore } from '../viewer/session/createStore';
import { hasDose } from '../viewer/session/selectors/hasDose';
import type { SessionState } from '../viewer/session/sessionState';
import type { OpenedObject, SessionResult } from '../viewer/session/slices/contoursSlice';
import { CommissioningSection } from './CommissioningSection';
import { ConventionField } from './ConventionField';
import { CtChooser } from './CtChooser';
import { DoseEntriesSection } from './DoseEntriesSection';
import { DoseReportSection } from './DoseReportSection';
import { DoseSourceSection } from './DoseSourceSection';
import { DoseWashSection } from './DoseWashSection';
import { ExportSection } from './ExportSection';
import { FindingsList } from './FindingsList';
import { MessageBox } from './MessageBox';
import { PatientCyclesSection } from './cycles/PatientCyclesSection';
import { ContourSourcesSection } from './comparison/ContourSourcesSection';
import { FlagSection } from './review/FlagSection';
import { OfferSection } from './review/OfferSection';
import { ReviewSection } from './review/ReviewSection';
import { SavedSection } from './review/SavedSection';
import { StageList } from './StageList';
import { TimePointsSection } from './serial/TimePointsSection';
import { useWords } from '../viewer/words/useWords';

export interface KidneyPanelProps {
  store: ReadableStore<SessionState>;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** The right-hand panel: start and stop, progress, findings above the numbers, numbers, export. */
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
          className="kd-button kd-primary"
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
      {stages.length > 0 && (
        <StageList stages={stages} isRunning={isRunning} backEnds={result?.backEnds} />
      )}
      {result && (
        <>
          <SavedSection state={state} run={run} />
          <FindingsList
            findings={result.findings}
            isEdited={result.edited}
            areReassessed={result.areReassessed}
          />
          <TimePointsSection state={state} run={run} />
          <DoseReportSection state={state} />
          <PatientCyclesSection state={state} run={run} />
          <DoseSourceSection state={state} run={run} />
          <ConventionField state={state} run={run} />
          <DoseEntriesSection state={state} run={run} />
          {state.dose.status === 'ready' && <DoseWashSection wash={state.wash} run={run} />}
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
          <CommissioningSection run={run} />
          <Provenance {...result} openedFrom={state.contours?.openedFrom} />
        </>
      )}
      {phase === 'idle' && !result && !error && <p className="kd-hint">{t('panel.idle')}</p>}
    </div>
  );
}

/**
 * The host has hotkeys on Enter, arrows and letters, and takes them from the panel's own buttons
 * and fields. Escape (cancel) and combinations (undo) stay the host's.
 */
function keepPlainKeys(event: KeyboardEvent): void {
  if (event.key !== 'Escape' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.stopPropagation();
  }
}

type ProvenanceProps = SessionResult & { openedFrom?: OpenedObject };

function Provenance({ model, engine, enginePlace, ctTitle, openedFrom }: ProvenanceProps) {
  const { t, say } = useWords();
  return (
    <dl className="kd-provenance">
      <dt>{t('images.ct')}</dt>
      <dd>{say(ctTitle)}</dd>
      {openedFrom && (
        <>
          <dt>{t('word.contours')}</dt>
          <dd>{t('panel.opened', { title: say(openedFrom.title) })}</dd>
        </>
      )}
      {model && (
        <>
          <dt>{t('panel.network')}</dt>
          <dd>
            {model.name} {model.version} ({model.sha256.slice(0, 8)}){' '}
            {model.stage === 'interim' && t('panel.interim')}
          </dd>
        </>
      )}
      {engine && (
        <>
          <dt>{t('panel.engine')}</dt>
          <dd>
            {t(enginePlace === 'server' ? 'panel.onServer' : 'panel.inBrowser', {
              engine: say(engine),
            })}
          </dd>
        </>
      )}
    </dl>
  );
}
