/** One element of the DICOM JSON model (PS3.18 F.2.2). */
export interface JsonElement {
  vr: string;
  Value?: unknown[];
  BulkDataURI?: string;
  InlineBinary?: string;
}

/** A data set of the DICOM JSON model: tag (8 hex digits, upper case) -> element. */
export type JsonDataset = { [tag: string]: JsonElement };
