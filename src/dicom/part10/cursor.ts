/** The current position in the bytes of one data set, and what was noted while reading. */
export interface Cursor {
  bytes: Uint8Array;
  view: DataView;
  /** The next byte to read. */
  at: number;
  /**
   * Deviations from the announced encoding that were accepted: a description of each, with its
   * count.
   */
  repairs: Map<string, number>;
  /** The pixels are stored in fragments, which only compressed pixels are (PS3.5 A.4). */
  hasFragments: boolean;
}

/** Properties that an item inherits from the data set around it. */
export interface Scope {
  characterSets: readonly string[];
  /** PixelRepresentation is 1: elements of VR US or SS are SS. */
  isSigned: boolean;
  /** Number of sequences around this data set; 0 for the object itself. */
  depth: number;
  /** The data set is an item that must end with its delimiter. */
  isOpen: boolean;
}
