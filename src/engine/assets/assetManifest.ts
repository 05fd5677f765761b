/** Size and hash of one file of the plug-in. */
export interface AssetEntry {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** The build's list of the files beside the scripts, by path relative to the plug-in. */
export type AssetManifest = Readonly<Record<string, AssetEntry>>;

/** A file to load: its address, and the size and hash that it must have. */
export interface Asset extends AssetEntry {
  /** Absolute. */
  url: string;
  /** Its name in messages to the user. */
  name: string;
  /**
   * Requested in the same way as the browser requested it, so that the browser may use its own
   * copy.
   */
  isScript?: boolean;
}
