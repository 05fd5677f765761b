import type { ReactNode } from 'react';

export interface PanelSectionProps {
  title: string;
  /** Test hook. */
  dataCy: string;
  /** What has become of what the section starts, for tests. */
  status?: string;
  /** Whether it begins folded, or, where this changes later, is folded then. */
  isFolded?: boolean;
  children: ReactNode;
}

/** A part of the panel below a bar that folds it, as the host's own panels have them. */
export function PanelSection({
  title,
  dataCy,
  status,
  isFolded = false,
  children,
}: PanelSectionProps) {
  return (
    <details className="kd-part" open={!isFolded} data-cy={dataCy} data-status={status}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
