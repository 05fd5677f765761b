import { DoseTable } from './DoseTable';
import type { DoseTableProps } from './DoseTable';

export interface FoldedTableProps extends DoseTableProps {
  /** What the closed table shows. */
  summary: string;
  /** Test hook of the part; the table has its own. */
  partDataCy: string;
}

/** A table of numbers that only some readers want: closed at first, nothing where it has no row. */
export function FoldedTable({ summary, partDataCy, ...table }: FoldedTableProps) {
  if (table.rows.length === 0) {
    return null;
  }
  return (
    <details className="kd-section" data-cy={partDataCy}>
      <summary>{summary}</summary>
      <DoseTable {...table} />
    </details>
  );
}
