import type { RetryOptions } from '../queue/retryDelayMs';
import type { ProductKind } from '../queue/job';
import type { Expression } from '../rules/expression';

/** Whom the node answers, where results go, and what is done with which series: `--rules FILE`. */
export interface Site {
  node: NodeSettings;
  destinations: ReadonlyMap<string, Destination>;
  /** DICOMweb archives that series can be asked from over HTTP, by name. */
  archives: ReadonlyMap<string, WebDestination>;
  rules: readonly Rule[];
  retries: RetryOptions;
}

export interface NodeSettings {
  aeTitle: string;
  /** 0 takes any free port. */
  port: number;
  host: string;
  callers: readonly Caller[];
  /** A series is complete when nothing of it has come for so long. */
  quietSeconds: number;
  maxInstanceMegabytes: number;
  /** Most data of one series. */
  maxSeriesMegabytes: number;
  /** Images and results are deleted so long after their job has ended. */
  keepDays: number;
  /** JSON file with settings of the dosimetry, as for `npm run dose -- --settings`. */
  doseSettings?: string;
}

/** A system that may send images. */
export interface Caller {
  aeTitle: string;
  /** Address that it must come from; any without it. */
  address?: string;
  /** Where results for `sender` go. */
  replyTo?: { host: string; port: number };
}

export interface DicomDestination {
  kind: 'dicom';
  aeTitle: string;
  host: string;
  port: number;
}

export interface WebDestination {
  kind: 'dicomweb';
  url: string;
  /** Environment variable with the value of the Authorization header. */
  authorizationFrom?: string;
}

export type Destination = DicomDestination | WebDestination;

export interface Rule {
  name: string;
  when: Expression;
  make: readonly ProductKind[];
  contourConvention?: 'parenchyma' | 'solid';
  send: readonly string[];
  priority: number;
}

/** Name in a rule's `send` for whoever sent the images. */
export const senderName = 'sender';
