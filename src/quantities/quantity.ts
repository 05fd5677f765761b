import type { CodedConcept } from './codedConcept';
import type { FormulaId } from './formulae';
import type { KidneyNumbers, KidneyTotals } from './kidneyNumbers';

/** Units as they are shown; `srUnits` has UCUM's spelling of each. */
export type QuantityUnit = 'ml' | 'g' | 'Gy' | 'Gy/GBq' | '%' | 'MBq h' | 'h';

/** How a quantity stands in a structured report (PS3.16 TID 1411). */
export interface QuantityCodes {
  concept: CodedConcept;
  /** Which statistic of the concept it is; such a number names the dose maps it was read from. */
  derivation?: CodedConcept;
  /** The model by which these kidneys' number was computed, where there are several. */
  method?(kidneys: readonly KidneyNumbers[]): CodedConcept;
}

/** One number of a kidney: what panel, PDF, CSV and DICOM SR need to show it. */
export interface Quantity {
  /** Never changes: rows of the panel are named by it. */
  id: string;
  /** Name on a page. */
  label: string;
  /** Name on a page where several cycles are summed, if it is another. */
  labelOfSum?: string;
  /** Name in the panel's narrow column. */
  shortLabel: string;
  unit: QuantityUnit;
  /** Digits behind the point in panel and PDF. */
  decimals: number;
  /** A table has no row for it where no kidney has it. */
  isOptionalRow?: true;
  /** Column of the CSV, which has shares from 0 to 1; absent where the CSV has none. */
  csvColumn?: string;
  /** Absent where the structured report has none. */
  codes?: QuantityCodes;
  /** The formula behind the numbers of these kidneys; of several the more general one. */
  formulaId(kidneys: readonly KidneyNumbers[]): FormulaId;
  /** In the unit, but a share (unit %) from 0 to 1; undefined if not known. */
  read(kidney: KidneyNumbers): number | undefined;
  /** Likewise of both kidneys together, where that has a meaning. */
  readBoth?(totals: KidneyTotals): number | undefined;
}
