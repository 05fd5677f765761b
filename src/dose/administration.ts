/** A value with its origin: read from a DICOM object, entered by the user, or set by the site. */
export interface Sourced<T> {
  value: T;
  source: 'file' | 'entered' | 'configuration';
  /** Attribute and object it was read from, or who entered it; for people to read. */
  detail?: string;
}

/** One administration of the therapy, the cycle that a dose map belongs to. */
export interface Administration {
  activityMBq?: Sourced<number>;
  /** ISO 8601 local date and time of the scanner, without a zone unless the file has one. */
  dateTime?: Sourced<string>;
  /** As "177Lu". */
  radionuclide?: Sourced<string>;
  radiopharmaceutical?: Sourced<string>;
}
