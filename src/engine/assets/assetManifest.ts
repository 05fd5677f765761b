/** Size and hash of one file of the plug-in. */
export interface AssetEntry {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/**
 * What the build wrote down about the files it put beside the scripts, by path relative to the
 * plug-in.
 */
export type AssetManifest = Readonly<Record<string, AssetEntry>>;

/** A file to load: where it is and what it must be. */
export interface Asset extends AssetEntry {
  /** Absolute. */
  url: string;
  /** As the user may see it. */
  name: string;
  /** Asked for as the browser has done already, so that it may give its own copy. */
  isScript?: boolean;
}
