/** What a rule can ask about how the series came, beside its DICOM attributes. */
export const transferFacts = ['CallingAETitle', 'NumberOfReceivedInstances'] as const;

export interface TransferFacts {
  /** Empty for a series that was asked for over HTTP. */
  CallingAETitle: string;
  NumberOfReceivedInstances: number;
}
