import type { Labelmap, Volume } from '../volume';

/** One SPECT with the kidneys' contours of the same session. */
export interface KidneySession {
  /** Any unit; two sessions may differ by any factor. */
  activity: Volume<Float32Array>;
  /** In the frame of the SPECT, as of its own CT. */
  kidney: Labelmap;
}

/** A session whose contours may be missing, as of a SPECT without a CT. */
export interface MovingSession {
  activity: Volume<Float32Array>;
  kidney?: Labelmap;
}
