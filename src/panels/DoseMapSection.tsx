import type { SessionState } from '../viewer/session/sessionState';
import { useWords } from '../viewer/words/useWords';
import { DoseEntriesSection } from './DoseEntriesSection';
import { DoseSourceSection } from './DoseSourceSection';
import { DoseWashSection } from './DoseWashSection';
import { PanelSection } from './PanelSection';

export interface DoseMapSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Which dose map the numbers rest on, what its files do not say, and how it is drawn. */
export function DoseMapSection({ state, run }: DoseMapSectionProps) {
  const { t } = useWords();
  return (
    <PanelSection title={t('panel.doseMap')} dataCy="kidney-dose-map-section">
      <DoseSourceSection state={state} run={run} />
      <DoseEntriesSection state={state} run={run} />
      {state.dose.status === 'ready' && <DoseWashSection wash={state.wash} run={run} />}
    </PanelSection>
  );
}
