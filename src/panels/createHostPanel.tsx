import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { KidneyPanel } from './KidneyPanel';
import type { KidneyPanelProps } from './KidneyPanel';
import { hostElement } from './hostElement';
import { hostSpace } from './hostSpace';
import { panelStyles } from './panelStyles';

/**
 * A component for the host's React that holds a panel of our own. The host shares no React before
 * 3.14, so ours is mounted in one element of the host.
 */
export function createHostPanel(props: KidneyPanelProps): () => unknown {
  let root: Root | undefined;
  const mount = (element: HTMLElement | null) => {
    if (element) {
      root = createRoot(element);
      root.render(
        <>
          <style>{panelStyles}</style>
          <KidneyPanel {...props} />
        </>,
      );
    } else {
      const old = root;
      root = undefined;
      // React must not unmount one root while another one renders.
      queueMicrotask(() => old?.unmount());
    }
  };
  return () => hostElement('div', { ref: mount, style: hostSpace });
}
