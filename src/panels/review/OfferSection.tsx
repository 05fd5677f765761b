import type { SavedState } from '../../viewer/session/slices/savedSlice';
import { describeObject } from './describeObject';
import { savedWorkText } from './savedWorkText';
import { useWords } from '../../viewer/words/useWords';

export interface OfferSectionProps {
  state: SavedState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Before a new run: unstored work of this browser, and stored contours of this program. */
export function OfferSection({ state, run }: OfferSectionProps) {
  const words = useWords();
  const { t } = words;
  const { savedWork, contourObjects, otherTabs, offeredAt = 0 } = state;
  const ours = contourObjects.filter(({ isOurs }) => isOurs);
  return (
    <section className="kd-section" data-cy="kidney-offers">
      <h3>{t('offers.title')}</h3>
      <ul className="kd-plain">
        {savedWork.map((work) => (
          <li key={work.id} className="kd-offer" data-cy="kidney-offer-saved">
            <span>
              {otherTabs.includes(work.tabId)
                ? t('offers.inOtherTab', { text: savedWorkText(work, offeredAt, words) })
                : savedWorkText(work, offeredAt, words)}{' '}
              <span className="kd-hint">({words.moment(new Date(work.savedAt).toISOString())})</span>
            </span>
            <span className="kd-actions">
              <button
                className="kd-button kd-primary"
                data-cy="kidney-restore"
                onClick={() => run('restoreKidneyWork', { id: work.id })}
              >
                {t('offers.restore')}
              </button>
              <button
                className="kd-button"
                data-cy="kidney-discard"
                onClick={() => run('discardKidneyWork', { id: work.id })}
              >
                {t('offers.discard')}
              </button>
            </span>
          </li>
        ))}
        {ours.map((object) => (
          <li
            key={object.reference.ReferencedSOPInstanceUID}
            className="kd-offer"
            data-cy="kidney-offer-object"
            data-state={object.state}
          >
            <span>{describeObject(object, words)}</span>
            <button
              className="kd-button"
              data-cy="kidney-open-offer"
              onClick={() =>
                run('openKidneyContours', {
                  sopInstanceUID: object.reference.ReferencedSOPInstanceUID,
                })
              }
            >
              {t('offers.open')}
            </button>
          </li>
        ))}
      </ul>
      <p className="kd-hint">{t('offers.anew')}</p>
    </section>
  );
}
