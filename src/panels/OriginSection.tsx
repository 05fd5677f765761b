import type { OpenedObject, SessionResult } from '../viewer/session/slices/contoursSlice';
import { useWords } from '../viewer/words/useWords';
import { PanelSection } from './PanelSection';

export interface OriginSectionProps {
  result: SessionResult;
  openedFrom?: OpenedObject;
}

/** Which CT the contours are of, and which network drew them, with what and where. */
export function OriginSection({ result, openedFrom }: OriginSectionProps) {
  const { t, say } = useWords();
  const { model, engine, enginePlace, ctTitle } = result;
  return (
    <PanelSection title={t('panel.origin')} dataCy="kidney-origin">
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
    </PanelSection>
  );
}
