/** Where Escape has a meaning of its own: it closes, or leaves, what has the focus. */
const ownMeaning =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], dialog[open], ' +
  '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="combobox"], [role="textbox"]';

/**
 * Calls `cancel` when Escape is pressed anywhere in the viewer, except while a dialog, a menu or a
 * text field has the focus.
 *
 * @returns stops listening
 */
export function cancelOnEscape(cancel: () => void): () => void {
  // Outside a browser (tests, server rendering) there is no keyboard.
  if (typeof document === 'undefined') {
    return () => undefined;
  }
  const listen = (event: KeyboardEvent): void => {
    const { key, isComposing, target } = event;
    const focused = target instanceof Element ? target : document.activeElement;
    if (key === 'Escape' && !isComposing && !focused?.closest(ownMeaning)) {
      cancel();
    }
  };
  // While capturing: the host's own shortcuts may stop the event on its way.
  document.addEventListener('keydown', listen, true);
  return () => document.removeEventListener('keydown', listen, true);
}
