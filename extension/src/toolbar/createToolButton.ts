import { hostElement } from '../../../src/panels/hostElement';
import { kidneysIcon } from '../../../src/panels/kidneysIcon';

/** What the host gives a button of its toolbar. */
export interface ToolButtonProps {
  id: string;
  label: string;
  commands: unknown;
  disabled?: boolean;
  onInteraction?(interaction: { itemId: string; commands: unknown }): void;
}

/** The host's classes for its own buttons: size, colours, hover. */
const classes =
  'inline-flex h-10 w-10 items-center justify-center !rounded-lg bg-transparent ' +
  'text-foreground/80 hover:bg-background hover:text-highlight';

/** A component for the host's React: a button of the toolbar with our icon. */
export function createToolButton(): (props: ToolButtonProps) => unknown {
  return ({ id, label, commands, disabled = false, onInteraction }) =>
    hostElement(
      'button',
      {
        type: 'button',
        className: classes,
        title: label,
        'aria-label': label,
        'data-cy': id,
        'data-tool': id,
        disabled,
        onClick: () => onInteraction?.({ itemId: id, commands }),
      },
      kidneysIcon({ width: 28, height: 28 }),
    );
}
