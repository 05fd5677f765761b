import { KidneyPanel } from './KidneyPanel';
import type { KidneyPanelProps } from './KidneyPanel';
import { hostSpace } from './hostSpace';
import { panelStyles } from './panelStyles';

/** A component for a host whose React we use: a part of the host's own tree. */
export function createSharedPanel(props: KidneyPanelProps): () => unknown {
  return () => (
    <div style={hostSpace}>
      <style>{panelStyles}</style>
      <KidneyPanel {...props} />
    </div>
  );
}
