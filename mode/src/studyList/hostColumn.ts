/** The parts of a row and a column of the study list (OHIF 3.13, TanStack Table) that we use. */
export interface HostStudy {
  studyInstanceUid: string;
  /** Separated by a backslash, a slash or a comma; empty where the archive does not say. */
  modalities?: string;
}

export interface HostColumn {
  id: string;
  accessorFn?(study: HostStudy): unknown;
  /** A component of the host's React, or what it returns. */
  header?: unknown;
  cell?(context: { row: { original: HostStudy } }): unknown;
  filterFn?(row: { original: HostStudy }, columnId: string, wanted: string): boolean;
  enableSorting?: boolean;
  meta?: {
    label?: string;
    headerClassName?: string;
    cellClassName?: string;
    /** CSS pixels. */
    minWidth?: number;
    /** Columns of higher priority stay when the window becomes narrow. */
    priority?: number;
  };
}

/** Of OHIF 3.13 and later. */
export interface CustomizationService {
  getCustomization(id: string): unknown;
  setCustomizations(customizations: Record<string, unknown>, scope: 'global'): void;
}
