import type { NaturalDataset } from '../dicom/types';
import { getNumber, getSequence, getString } from '../dicom';
import { failureReasonText } from './failureReasonText';
import type { StoreUids } from './readStoreUids';
import type { StoreOutcome } from './types';

export interface StoreResponseContext {
  /** What was sent, in order. */
  sent: readonly StoreUids[];
  /** HTTP status. */
  status: number;
  /** Whether an earlier attempt of the same request may have arrived. */
  isRepeated: boolean;
}

const DUPLICATE_SOP_INSTANCE = 0x0111;

/**
 * One outcome for every instance sent, from the Store Instances Response (PS3.18 10.5.3, Table I.1-1).
 *
 * An instance the response does not mention counts as stored only where the response mentions none at all
 * and the status is a plain success (some servers answer 200 with an empty data set).
 */
export function readStoreResponse(
  response: NaturalDataset,
  { sent, status, isRepeated }: StoreResponseContext,
): StoreOutcome[] {
  const stored = bySopUID(getSequence(response, 'ReferencedSOPSequence'));
  const failed = bySopUID(getSequence(response, 'FailedSOPSequence'));
  const nameless = [
    ...getSequence(response, 'OtherFailuresSequence'),
    ...getSequence(response, 'FailedSOPSequence').filter((item) => !sopUID(item)),
  ];
  const mentionsNone = stored.size === 0 && failed.size === 0 && nameless.length === 0;
  return sent.map((uids): StoreOutcome => {
    const success = stored.get(uids.sopInstanceUID);
    const failure = failed.get(uids.sopInstanceUID);
    if (failure) {
      return refusal(uids, failure, isRepeated);
    }
    if (success) {
      const warning = getNumber(success, 'WarningReason');
      return {
        ...uids,
        status: 'stored',
        retrieveUrl: getString(success, 'RetrieveURL'),
        message: warning ? failureReasonText(warning) : undefined,
      };
    }
    if (mentionsNone && status === 200) {
      return { ...uids, status: 'stored' };
    }
    // Items the server could not even name: they are among those it is silent about.
    return nameless.length > 0
      ? refusal(uids, nameless[0], false)
      : { ...uids, status: 'refused', message: 'it did not say what became of the object' };
  });
}

function refusal(uids: StoreUids, item: NaturalDataset, isRepeated: boolean): StoreOutcome {
  const failureReason = getNumber(item, 'FailureReason');
  if (isRepeated && failureReason === DUPLICATE_SOP_INSTANCE) {
    return { ...uids, status: 'alreadyStored', failureReason };
  }
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
  return getString(item, 'ReferencedSOPInstanceUID');
}
