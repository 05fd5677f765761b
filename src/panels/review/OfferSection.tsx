import { describeSavedWork } from '../../viewer/saved/describeSavedWork';
import type { SavedState } from '../../viewer/session/slices/savedSlice';
import { describeObject } from './describeObject';
import { reviewTexts as texts } from './reviewTexts';

export interface OfferSectionProps {
  state: SavedState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Before a new run: unstored work of this browser, and stored contours of this program. */
export function OfferSection({ state, run }: OfferSectionProps) {
  const { savedWork, contourObjects, otherTabs, offeredAt = 0 } = state;
  const ours = contourObjects.filter(({ isOurs }) => isOurs);
  return (
    <section className="kd-section" data-cy="kidney-offers">
      <h3>{texts.offersTitle}</h3>
      <ul className="kd-plain">
        {savedWork.map((work) => (
          <li key={work.id} className="kd-offer" data-cy="kidney-offer-saved">
            <span>
              {upperFirst(describeSavedWork(work, offeredAt))}
              {otherTabs.includes(work.tabId) && ` (${texts.inOtherTab})`}
            </span>
            <span className="kd-actions">
              <button
                className="kd-button kd-primary"
                data-cy="kidney-restore"
                onClick={() => run('restoreKidneyWork', { id: work.id })}
              >
                {texts.restore}
              </button>
              <button
                className="kd-button"
                data-cy="kidney-discard"
                onClick={() => run('discardKidneyWork', { id: work.id })}
              >
                {texts.discard}
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
            <span>{describeObject(object)}</span>
            <button
              className="kd-button"
              data-cy="kidney-open-offer"
              onClick={() =>
                run('openKidneyContours', {
                  sopInstanceUID: object.reference.ReferencedSOPInstanceUID,
                })
              }
            >
              {texts.openOffer}
            </button>
          </li>
        ))}
      </ul>
      <p className="kd-hint">{texts.contourAnew}</p>
    </section>
  );
}

function upperFirst(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}
