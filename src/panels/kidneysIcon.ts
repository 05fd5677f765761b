import { hostElement } from './hostElement';

/** One kidney, its hilum to the right, in a field of 24 by 24; the other is its mirror image. */
const kidney =
  'M8.2 4.2C5 4.2 2.6 7.4 2.6 11.9s2.3 7.9 5.2 7.9c1.9 0 3.1-1.5 2.8-3.3-.3-1.6-1.9-2.2-1.9-4 0-1.7 1.7-2.3 2.1-4.1.5-2.3-.7-4.2-2.6-4.2z';

/** Both kidneys in the colour of the text around them, for the host's tree. */
export function kidneysIcon(props: Record<string, unknown>) {
  const shape = { d: kidney, fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 };
  return hostElement(
    'svg',
    { viewBox: '0 0 24 24', 'aria-hidden': true, ...props },
    hostElement('path', shape),
    hostElement('path', { ...shape, transform: 'matrix(-1 0 0 1 24 0)' }),
  );
}
