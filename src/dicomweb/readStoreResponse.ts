import type { NaturalDataset } from '../dicom/types';
import { getNumber, getSequence, getString } from '../dicom';
import { trimPaddingEnd } from '../dicom/attributes/trimPaddingEnd';
import { failureReasonText } from './failureReasonText';
import type { StoreUids } from './readStoreUids';
import type { StoreOutcome } from './types';

export interface StoreResponseContext {
  /** The instances that were sent, in order. */
  sent: readonly StoreUids[];
  /** HTTP status. */
  status: number;
}

/**
 * One outcome for every instance sent, from the Store Instances Response (PS3.18 10.5.3, Table
 * I.1-1). An instance counts as stored only where ReferencedSOPSequence names it and nothing
 * contradicts this. An instance that the answer does not mention is "unconfirmed", whatever the
 * status: login pages, gateways and some archives answer 200 without content.
 * @param responses the data sets of the answer; empty where it had none
 */
export function readStoreResponse(
  responses: readonly NaturalDataset[],
  { sent, status }: StoreResponseContext,
): StoreOutcome[] {
  const all = (keyword: string) => responses.flatMap((response) => getSequence(response, keyword));
  const stored = bySopUID(all('ReferencedSOPSequence'));
  const failures = all('FailedSOPSequence');
  const failed = bySopUID(failures);
  const nameless = [
    ...all('OtherFailuresSequence'),
    ...failures.filter((failure) => !sopUID(failure)),
  ];
  return sent.map((uids): StoreOutcome => {
    const success = stored.get(uids.sopInstanceUID);
    const failure = failed.get(uids.sopInstanceUID);
    if (failure) {
      return refusal(uids, failure);
    }
    if (success) {
      const warning = getNumber(success, 'WarningReason');
      // Conflict means that nothing was stored (PS3.18 Table 10.5.3-1), so the answer contradicts
      // itself.
      return status === 409
        ? unconfirmed(uids, 'it named the object as stored, but with status 409 (conflict)')
        : {
            ...uids,
            status: 'stored',
            confirmedBy: 'answer',
            retrieveUrl: getString(success, 'RetrieveURL'),
            message: warning ? failureReasonText(warning) : undefined,
          };
    }
    // Items without a UID: the instances concerned are among those that the answer does not
    // mention.
    if (nameless.length > 0) {
      return refusal(uids, nameless[0]);
    }
    const silence = 'it did not say what became of the object';
    return status === 409
      ? { ...uids, status: 'refused', message: silence }
      : unconfirmed(uids, silence);
  });
}

function unconfirmed(uids: StoreUids, message: string): StoreOutcome {
  return { ...uids, status: 'unconfirmed', message };
}

function refusal(uids: StoreUids, item: NaturalDataset): StoreOutcome {
  const failureReason = getNumber(item, 'FailureReason');
  const comment = getString(item, 'ErrorComment');
  const reason = failureReason === undefined ? 'no reason given' : failureReasonText(failureReason);
  return {
    ...uids,
    status: 'refused',
    failureReason,
    message: comment ? `${reason}: ${comment}` : reason,
  };
}

function bySopUID(items: readonly NaturalDataset[]): Map<string, NaturalDataset> {
  return new Map(
    items.flatMap((item): [string, NaturalDataset][] => {
      const uid = sopUID(item);
      return uid ? [[uid, item]] : [];
    }),
  );
}

function sopUID(item: NaturalDataset): string | undefined {
  // In files UIDs are padded with a NUL, and some servers return it.
  return trimPaddingEnd(getString(item, 'ReferencedSOPInstanceUID') ?? '') || undefined;
}
