/** What a site has before it installs the plug-in. */
export interface Site {
  /** The dist folder of a released viewer. */
  viewerDir: string;
  /** Origin of the archive; its DICOMweb service is at /dicom-web. */
  archiveOrigin: string;
  /** An empty folder for this site's files. */
  folder: string;
}

/** A viewer with the plug-in, as one of the ways to install it leads to. */
export interface Installed {
  /** Address of the study list. */
  url: string;
  /** Sent with the address and asked for by the archive. */
  token?: string;
  stop(): Promise<void>;
}
