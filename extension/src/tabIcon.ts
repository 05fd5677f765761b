import { kidneysIcon } from '../../src/panels/kidneysIcon';

interface SharedInterface {
  Icons?: { addIcon?(name: string, icon: (props: Record<string, unknown>) => unknown): void };
}

/**
 * Puts our icon into the host's registry, where the host shares its interface with plug-ins.
 *
 * @returns the name of the icon for the panel's tab: ours, or else the host's that fits best
 */
export function tabIcon(): string {
  const shared = (globalThis as { '@ohif/ui-next'?: SharedInterface })['@ohif/ui-next'];
  if (!shared?.Icons?.addIcon) {
    return 'tab-segmentation';
  }
  shared.Icons.addIcon('kidneys', kidneysIcon);
  return 'kidneys';
}
