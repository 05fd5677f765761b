import { commandsContext } from '../../../extension/src/commandsContext';
import { hostWords } from '../../../src/viewer/words/hostWords';
import { kidneyHotkeys } from './kidneyHotkeys';

const bindings = 'ohif.hotkeyBindings';

/** The part of the host's customization service that holds its keys. */
export interface HotkeyCustomizations {
  getCustomization(id: string): unknown;
  setCustomizations?(customizations: Record<string, unknown>, scope: string): void;
}

/**
 * Adds this mode's keys to those of the host, while the mode is open: the host binds them after it
 * has entered the mode, and lists them in its settings, where users change them.
 */
export function addHotkeys(customizationService: HotkeyCustomizations | undefined): void {
  if (!Array.isArray(customizationService?.getCustomization(bindings))) {
    return;
  }
  const { t } = hostWords();
  const added = kidneyHotkeys.map(({ keys, name, ...command }) => ({
    ...command,
    context: commandsContext,
    label: t(`keys.${name}`),
    keys: [keys],
    isEditable: true,
  }));
  customizationService.setCustomizations?.({ [bindings]: { $push: added } }, 'mode');
}
