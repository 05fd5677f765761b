import type { SessionState } from '../../viewer/session/sessionState';
import { PanelSection } from '../PanelSection';
import { describeObject } from '../review/describeObject';
import { ComparisonResult } from './ComparisonResult';
import { useWords } from '../../viewer/words/useWords';

export interface ContourSourcesSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Contours that are there already: to be edited, or beside the edited ones for comparison. */
export function ContourSourcesSection({ state, run }: ContourSourcesSectionProps) {
  const words = useWords();
  const { t } = words;
  const { contourObjects, contours, result, firstReading, comparison } = state;
  return (
    <PanelSection
      title={t('compare.title')}
      dataCy="kidney-sources"
      isFolded={comparison.status === 'none'}
    >
      {contourObjects.length === 0 && <p className="kd-hint">{t('compare.none')}</p>}
      <ul className="kd-plain">
        {contourObjects.map((object) => {
          const sopInstanceUID = object.reference.ReferencedSOPInstanceUID;
          return (
            <li key={sopInstanceUID} className="kd-offer" data-cy="kidney-source">
              <span>{describeObject(object, words)}</span>
              <span className="kd-actions">
                <button
                  className="kd-button kd-small"
                  disabled={firstReading !== undefined}
                  data-cy="kidney-open-source"
                  onClick={() => run('openKidneyContours', { sopInstanceUID })}
                >
                  {t('compare.edit')}
                </button>
                <button
                  className="kd-button kd-small"
                  disabled={firstReading !== undefined}
                  data-cy="kidney-compare-source"
                  onClick={() => run('compareKidneyContours', { with: sopInstanceUID })}
                >
                  {t('compare.compare')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <div className="kd-actions">
        {result?.edited && !firstReading && (
          <button
            className="kd-button kd-small"
            data-cy="kidney-compare-first"
            onClick={() => run('compareKidneyContours', { with: 'first' })}
          >
            {t(contours?.openedFrom ? 'compare.withOpened' : 'compare.withAutomatic')}
          </button>
        )}
        <button
          className="kd-button kd-small"
          data-cy="kidney-find-sources"
          onClick={() => run('findKidneyContourObjects')}
        >
          {t('compare.findEarlier')}
        </button>
        <button
          className="kd-button kd-small"
          data-cy="kidney-second-reading"
          onClick={() => run('setKidneySecondReading', { step: firstReading ? 'finish' : 'begin' })}
        >
          {t(firstReading ? 'compare.readingFinish' : 'compare.readingBegin')}
        </button>
      </div>
      {firstReading && (
        <p className="kd-hint" data-cy="kidney-blind">
          {t('compare.readingHint')}
        </p>
      )}
      <ComparisonResult state={state} run={run} />
    </PanelSection>
  );
}
