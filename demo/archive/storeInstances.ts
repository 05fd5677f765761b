import type { Archive } from './createArchive';
import type { JsonDataset, JsonElement } from './dicomJson';
import { readInstance, type ParsedInstance } from './readInstance';

/** Failure Reason (0008,1197) values used here (PS3.18 Table I.2-2, PS3.7 Annex C). */
const failureReasons = {
  processingFailure: 0x0110,
  duplicateSopInstance: 0x0111,
  /** Data Set does not match: here, another patient's. */
  dataSetDoesNotMatch: 0xa900,
  dataSetDoesNotMatchStudy: 0xa901,
  cannotUnderstand: 0xc000,
} as const;

export interface StoreResponse {
  /** 200 all stored, 202 some, 409 none (PS3.18 Table 10.5.3-1). */
  status: 200 | 202 | 409;
  dataset: JsonDataset;
}

/**
 * STOW-RS: stores Part 10 files one by one and answers for each (PS3.18 10.5.3).
 *
 * @param studyInstanceUID where given, instances of other studies are refused
 */
export async function storeInstances(
  archive: Archive,
  files: readonly Uint8Array[],
  rootUrl: string,
  studyInstanceUID?: string,
): Promise<StoreResponse> {
  const stored: JsonDataset[] = [];
  const failed: JsonDataset[] = [];
  const unknown: JsonDataset[] = [];
  for (const file of files) {
    let parsed: ParsedInstance;
    try {
      parsed = readInstance(file);
    } catch (error) {
      // Without its UIDs an item cannot be named in Failed SOP Sequence (PS3.18 Table I.1-1).
      unknown.push({ ...failureReason(failureReasons.cannotUnderstand), ...comment(error) });
      continue;
    }
    const reference = referenceSop(parsed);
    if (studyInstanceUID && parsed.studyInstanceUID !== studyInstanceUID) {
      failed.push({ ...reference, ...failureReason(failureReasons.dataSetDoesNotMatchStudy) });
      continue;
    }
    try {
      const result = await archive.store(parsed, file);
      if (result.status === 'otherPatient') {
        const reason = failureReason(failureReasons.dataSetDoesNotMatch);
        failed.push({ ...reference, ...reason, ...comment('the study is of another patient') });
        continue;
      }
      const { status, instance } = result;
      if (status === 'conflict') {
        failed.push({ ...reference, ...failureReason(failureReasons.duplicateSopInstance) });
        continue;
      }
      const url = `${rootUrl}/studies/${instance.studyInstanceUID}/series/${instance.seriesInstanceUID}/instances/${instance.sopInstanceUID}`;
      stored.push({ ...reference, '00081190': { vr: 'UR', Value: [url] } });
    } catch (error) {
      const reason = failureReason(failureReasons.processingFailure);
      failed.push({ ...reference, ...reason, ...comment(error) });
    }
  }
  const refused = failed.length + unknown.length;
  return {
    status: refused === 0 ? 200 : stored.length > 0 ? 202 : 409,
    dataset: {
      ...sequence('00081199', stored),
      ...sequence('00081198', failed),
      ...sequence('0008119A', unknown),
    },
  };
}

function referenceSop({ sopClassUID, sopInstanceUID }: ParsedInstance): JsonDataset {
  return {
    '00081150': { vr: 'UI', Value: [sopClassUID] },
    '00081155': { vr: 'UI', Value: [sopInstanceUID] },
  };
}

function failureReason(code: number): JsonDataset {
  return { '00081197': { vr: 'US', Value: [code] } };
}

/**
 * The reason in words, under the tag that DIMSE has for it: Error Comment (PS3.7 E.2), at most 64
 * letters.
 */
function comment(error: unknown): JsonDataset {
  const text = error instanceof Error ? error.message : String(error);
  return { '00000902': { vr: 'LO', Value: [text.slice(0, 64)] } };
}

function sequence(tag: string, items: JsonDataset[]): { [tag: string]: JsonElement } {
  return items.length > 0 ? { [tag]: { vr: 'SQ', Value: items } } : {};
}
