/** Labels of one slice that has any. */
export interface SavedSlice {
  k: number;
  /** See packLabels. */
  runs: Uint32Array;
}

/**
 * Work on the kidneys of one CT that no archive has yet. Of the patient it holds the labels, the
 * identifiers of study and CT series, and what the user entered: no name, number or image.
 */
export interface SavedWork<Details = unknown> {
  format: 1;
  /** Of tab and contours: each contours of a tab have one record. */
  id: string;
  /** Of the tab that wrote it. */
  tabId: string;
  studyInstanceUID: string;
  ctSeriesInstanceUID: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  dimensions: [number, number, number];
  /** As they were left. */
  labels: SavedSlice[];
  /** As they were first drawn. */
  automaticLabels: SavedSlice[];
  /** What else the viewer wants back: plain data. */
  details: Details;
}
