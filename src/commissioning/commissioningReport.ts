/** In the order in which they run. */
export type CaseGroup =
  'dose-volume' | 'geometry' | 'dose' | 'biological' | 'patient' | 'archive' | 'phantom';

/** How far the found value may lie from the expected one; a word must be the same. */
export interface Tolerance {
  /** In the unit of the case. */
  absolute?: number;
  /** Of the expected value. */
  relative?: number;
}

/** One question to the installation, with the answer that it must give. */
export interface CommissioningCase {
  /** Never changed: reports are compared by it. */
  id: string;
  group: CaseGroup;
  title: string;
  expected: number | string;
  /** Undefined where the case stopped with an error. */
  found?: number | string;
  unit?: string;
  tolerance: Tolerance;
  verdict: 'passed' | 'failed';
  /** Where the expected value comes from. */
  source: string;
  /** Of a case that stopped: the error. */
  error?: string;
}

/** What the numbers were computed with: on the command line, or in a viewer. */
export interface Installation {
  program: { name: string; version: string };
  /** SHA-256 of the program's own files; a viewer does not read its own. */
  programSha256?: string;
  model?: { name: string; version: string; sha256: string; refineSha256?: string };
  /** Which ran the networks; a viewer knows it once they ran. */
  engine?: string;
  node?: string;
  system?: string;
  processor?: string;
  /** As the browser names itself. */
  browser?: string;
  graphicsCard?: string;
  /** SHA-256 of the site's settings, where a file was given. */
  settingsSha256?: string;
}

/** A group that was not asked, and why. */
export interface SkippedGroup {
  group: CaseGroup;
  why: string;
}

/** What an earlier report says otherwise. */
export interface ReportComparison {
  earlier: { createdAt: string; version: string };
  /** Cases whose found value or verdict differs, and those that only one report has. */
  cases: {
    id: string;
    title: string;
    earlier?: number | string;
    now?: number | string;
    earlierVerdict?: string;
    nowVerdict?: string;
  }[];
  /** What the numbers were computed with, where it differs. */
  installation: { name: string; earlier?: string; now?: string }[];
}

/** commissioning.json. */
export interface CommissioningReport {
  formatVersion: 1;
  createdAt: string;
  installation: Installation;
  cases: CommissioningCase[];
  skipped: SkippedGroup[];
  passed: number;
  failed: number;
  comparison?: ReportComparison;
}
