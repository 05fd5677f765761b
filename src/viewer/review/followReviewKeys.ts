import { reviewKeys } from './reviewKeys';
import type { ReviewAction } from './reviewKeys';

const writing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

/**
 * Shift and a letter approve, reject, or lead to the next slice, anywhere in the viewer but in a
 * field.
 *
 * @returns ends it
 */
export function followReviewKeys(act: (action: ReviewAction) => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, repeat, target } = event;
    const isOther = !shiftKey || ctrlKey || altKey || metaKey || repeat;
    if (isOther || (target instanceof Element && target.closest(writing))) {
      return;
    }
    const action = (Object.keys(reviewKeys) as ReviewAction[]).find(
      (one) => reviewKeys[one] === key.toUpperCase(),
    );
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      act(action);
    }
  };
  // While capturing: the host's own shortcuts may stop the event on its way.
  document.addEventListener('keydown', listen, true);
  return () => document.removeEventListener('keydown', listen, true);
}
