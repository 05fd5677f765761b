/** Where a job is: a failed one is a dead letter, which only a person starts again. */
export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** What a job has to do, as the rule that matched says. Nothing of a patient but UIDs. */
export interface JobTask {
  /** Folder of the received files, below the node's data folder. */
  folder: string;
  studyInstanceUID: string;
  /** Of the CT to contour, or of the image that completed the time points of a therapy. */
  seriesInstanceUID: string;
  /** Number of received instances. */
  instances: number;
  /** Name of the rule. */
  rule: string;
  /** Which objects are made. */
  make: readonly ProductKind[];
  contourConvention?: 'parenchyma' | 'solid';
  /** Names of destinations of the site file; `sender` is who sent the images. */
  send: readonly string[];
  /** AE title of the sender; empty for a series that was asked for over HTTP. */
  callingAeTitle: string;
  /** ISO 8601; the date and time that the made objects carry. */
  receivedAt: string;
}

export type ProductKind = 'rtstruct' | 'seg' | 'dose';

/** Why a job failed, or what its last attempt failed with. */
export interface JobFailure {
  code: string;
  what: string;
  why: string;
  next: string;
}

export interface NewJob {
  /** The same input, weights and rule have the same one (`jobId`). */
  id: string;
  task: JobTask;
  /** Higher ones are taken first, 0 to 100. */
  priority: number;
}

export interface Job extends NewJob {
  state: JobState;
  /** What is being done; empty unless running. */
  stage: string;
  /** Number of attempts that have begun. */
  attempts: number;
  failure?: JobFailure;
  /** Names of the results, once done. */
  results: readonly string[];
  /** Milliseconds since 1970. */
  createdAt: number;
  startedAt?: number;
  endedAt?: number;
  /** When it may be taken again, after a failed attempt. */
  notBefore?: number;
}
