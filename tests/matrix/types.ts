import type { Page } from 'playwright-core';
import type { PatientTruth } from '../../demo/phantom';
import type { ViewerVersion } from '../../demo/viewerReleases';
import type { ArchiveClient } from '../helpers/createArchiveClient';
import type { SetupName } from './setups/setups';

/** One way in which a site may run the plug-in. */
export interface MatrixCase {
  viewer: ViewerVersion;
  setup: SetupName;
  archive: 'embedded' | 'Orthanc';
  browser: 'Chromium' | 'Firefox';
}

/** A viewer that is open in a browser, with one synthetic patient in its archive. */
export interface OpenedCase {
  page: Page;
  /** Address of the study list. */
  url: string;
  /** Address that opens the patient in our mode, with the token where there is one. */
  link: string;
  /** Whether the archive asks for a token, which only the link brings. */
  needsToken: boolean;
  truth: PatientTruth;
  /** Of the archive itself, not through the viewer. */
  archive: ArchiveClient;
  close(): Promise<void>;
}

export interface StepResult {
  step: string;
  /** Undefined where the step was done; else why not. */
  problem?: string;
}
