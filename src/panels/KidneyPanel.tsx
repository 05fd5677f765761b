import { useSyncExternalStore } from 'react';
import type { Store } from '../ohif/createStore';
import type { SessionState } from '../ohif/sessionState';
import { CtChooser } from './CtChooser';
import { ExportSection } from './ExportSection';
import { FindingsList } from './FindingsList';
import { MessageBox } from './MessageBox';
import { ResultTable } from './ResultTable';
import { StageList } from './StageList';

export interface KidneyPanelProps {
  store: Store<SessionState>;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** The right-hand panel: start and stop, progress, findings above the numbers, numbers, export. */
export function KidneyPanel({ store, run }: KidneyPanelProps) {
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  const { phase, result, error, stages, ctChoices } = state;
  const isRunning = phase === 'running';
  return (
    <div className="kd-panel" data-cy="kidney-panel" data-phase={phase}>
      <div className="kd-actions">
        <button
          className="kd-button kd-primary"
          disabled={isRunning}
          data-cy="kidney-run"
          onClick={() => run('autoContourKidneys')}
        >
          Auto-contour kidneys
        </button>
        {isRunning && (
          <button
            className="kd-button"
            data-cy="kidney-cancel"
            onClick={() => run('cancelAutoContourKidneys')}
          >
            Cancel
          </button>
        )}
      </div>
      {phase === 'choose' && (
        <CtChooser
          choices={ctChoices}
          onChoose={(displaySetInstanceUID) => run('autoContourKidneys', { displaySetInstanceUID })}
        />
      )}
      {error && <MessageBox message={error} kind={error.code === 'CANCELLED' ? 'info' : 'error'} />}
      {stages.length > 0 && <StageList stages={stages} isRunning={isRunning} />}
      {result && (
        <>
          <FindingsList findings={result.findings} isEdited={result.edited} />
          <ResultTable state={state} result={result} run={run} />
          <ExportSection exporting={state.exporting} disabled={isRunning} run={run} />
          <Provenance state={state} />
        </>
      )}
      {phase === 'idle' && !result && !error && (
        <p className="kd-hint">
          Contours both kidneys on the CT of this study. The contours can then be edited with the
          brush; volume and dose follow.
        </p>
      )}
    </div>
  );
}

function Provenance({ state }: { state: SessionState }) {
  const { model, engine, ctTitle } = state.result!;
  return (
    <dl className="kd-provenance">
      <dt>CT</dt>
      <dd>{ctTitle}</dd>
      <dt>Network</dt>
      <dd>
        {model.name} {model.version} ({model.sha256.slice(0, 8)})
        {model.stage === 'interim' && ' \u2013 interim weights, not for clinical use'}
      </dd>
      <dt>Engine</dt>
      <dd>{engine}, in this browser</dd>
    </dl>
  );
}
