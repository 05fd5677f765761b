/** Where reading has come to in the bytes of one data set, and what was met on the way. */
export interface Cursor {
  bytes: Uint8Array;
  view: DataView;
  /** The next byte to read. */
  at: number;
  /** What was read otherwise than it is written, by what it was, with how often. */
  repairs: Map<string, number>;
  /** The pixels lie in fragments, as only compressed ones do (PS3.5 A.4). */
  hasFragments: boolean;
}

/** What an item inherits from the data set around it. */
export interface Scope {
  characterSets: readonly string[];
  /** PixelRepresentation is 1: values that may be US or SS are SS. */
  isSigned: boolean;
  /** Sequences around this data set; 0 for the object itself. */
  depth: number;
  /** The data set is an item that must end with its delimiter. */
  isOpen: boolean;
}
