import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { KidneyPanel } from './KidneyPanel';
import type { KidneyPanelProps } from './KidneyPanel';
import { panelStyles } from './panelStyles';

/**
 * A component for the host's React that holds a panel of our own. The host shares no React before
 * 3.14, so ours is mounted in one element of the host; that element has to be made by the host's
 * React where it is shared, since elements of React 18 and 19 differ.
 */
export function createHostPanel(props: KidneyPanelProps): () => unknown {
  const hostReact = (globalThis as { react?: { createElement: typeof createElement } }).react;
  const makeElement = hostReact?.createElement ?? createElement;
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
  return () => makeElement('div', { ref: mount, style: { height: '100%' } });
}
