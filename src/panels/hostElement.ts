import { createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';

type MakeElement = (
  type: string,
  props: Record<string, unknown>,
  ...children: ReactNode[]
) => ReactElement;

/**
 * An element for the host's own tree. The host's React makes it where it is shared, since elements
 * of React 18 and 19 differ.
 */
export function hostElement(...args: Parameters<MakeElement>): ReactElement {
  const hostReact = (globalThis as { react?: { createElement: MakeElement } }).react;
  return (hostReact?.createElement ?? (createElement as MakeElement))(...args);
}
