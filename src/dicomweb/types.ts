import type { NaturalDataset } from '../dicom/types';

export interface DicomWebClientOptions {
  /** Root of the service (PS3.18 8.2), e.g. https://host/dicom-web; relative ones work in a browser. */
  root: string;
  /** Root for searches, where it differs: used to check whether a stored object has arrived. */
  searchRoot?: string;
  /**
   * Called before every attempt, so that a renewed token is used; returns e.g. the viewer's
   * Authorization header.
   */
  getHeaders?: () => Record<string, string> | Promise<Record<string, string>>;
  /** Replaces the platform's fetch. */
  fetch?: typeof globalThis.fetch;
  /**
   * Longest time without data from the server, ms: until the answer begins, and between two pieces
   * of it.
   */
  timeoutMs?: number;
  /** Number of further attempts after a network fault or status 502, 503, 504. */
  retries?: number;
  /** Delay before the first further attempt, ms; doubled each time, with up to 20 % jitter. */
  retryDelayMs?: number;
  /**
   * Whether an answer that names another address is followed there; default: as the browser does.
   * With `manual` it is an error, and nothing is sent to an address that nobody has given.
   */
  redirect?: 'follow' | 'manual';
}

export interface RequestOptions {
  /** Stops the request and its retries; the promise is rejected with CANCELLED. */
  signal?: AbortSignal;
  /** Longest answer that is read when an object is fetched; a longer one is TOO_LARGE. */
  maxBytes?: number;
}

/**
 * Attribute (keyword or 8 hex digits) -> value; * and ? are wildcards, dates may be ranges (PS3.18
 * 8.3.4).
 */
export type SearchQuery = Record<string, string | number | readonly string[] | undefined>;

export interface StoreOptions extends RequestOptions {
  /** Asks the server to refuse instances of any other study. */
  studyInstanceUID?: string;
  /**
   * Returns the outcomes even where instances were refused or are unconfirmed. Without it, a
   * refusal (STORE_REFUSED) or doubt (STORE_UNCONFIRMED) of any instance is thrown, so that a
   * partly stored series is not mistaken for a complete one.
   */
  allowPartial?: boolean;
}

export interface StoreOutcome {
  sopInstanceUID: string;
  sopClassUID: string;
  /**
   * alreadyStored: the first attempt's answer was lost, the repeated one was refused as a
   * duplicate, and a search finds the instance. unconfirmed: the archive reported no error, but
   * neither its answer nor a search names the instance.
   */
  status: 'stored' | 'alreadyStored' | 'refused' | 'unconfirmed';
  /** For a stored instance: what confirmed it, the answer to the request or a later search. */
  confirmedBy?: 'answer' | 'search';
  /** Retrieve URL (0008,1190), where the server gave one. */
  retrieveUrl?: string;
  /** Failure Reason (0008,1197) of a refused instance, where the server gave one. */
  failureReason?: number;
  /** In words: the reason of the refusal or of the doubt, or a warning about a stored instance. */
  message?: string;
}

/** UIDs in the nesting of the standard's addresses. */
export interface SeriesAddress {
  studyInstanceUID: string;
  seriesInstanceUID: string;
}

export interface InstanceAddress extends SeriesAddress {
  sopInstanceUID: string;
}

/** All methods reject only with a DosimetryError. */
export interface DicomWebClient {
  /** Studies (PS3.18 10.6), at the archive's own limit unless the query has one. */
  searchStudies(query?: SearchQuery, options?: RequestOptions): Promise<NaturalDataset[]>;
  searchSeries(
    studyInstanceUID: string,
    query?: SearchQuery,
    options?: RequestOptions,
  ): Promise<NaturalDataset[]>;
  /** Headers of all images of a series without their pixels (WADO-RS, PS3.18 10.4.1.1.2). */
  retrieveSeriesMetadata(
    address: SeriesAddress,
    options?: RequestOptions,
  ): Promise<NaturalDataset[]>;
  /** Instances of a series, of a study, or of all studies. */
  searchInstances(
    within: Partial<SeriesAddress>,
    query?: SearchQuery,
    options?: RequestOptions,
  ): Promise<NaturalDataset[]>;
  /** The DICOM file (PS3.10) in the transfer syntax in which it was stored. */
  retrieveInstance(address: InstanceAddress, options?: RequestOptions): Promise<Uint8Array>;
  /**
   * Stores DICOM files (PS3.10) in one request. An instance counts as stored only where the answer
   * names it in ReferencedSOPSequence and nowhere as failed, or where a later search finds it. A
   * store is safe to repeat, because the SOP Instance UIDs name the same objects; it is repeated
   * after network faults like a retrieval.
   */
  storeInstances(files: readonly Uint8Array[], options?: StoreOptions): Promise<StoreOutcome[]>;
}
