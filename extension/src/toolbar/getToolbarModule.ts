import { createToolButton } from './createToolButton';
import { toolButtonType } from './toolButtonType';

/** The host's own buttons take icons of its registry alone; ours draws its own. */
export function getToolbarModule() {
  return [{ name: toolButtonType, defaultComponent: createToolButton() }];
}
