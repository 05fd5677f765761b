import { newUid } from '../dicom/write';

/** New UIDs by the ones that they replace; one map a case, so that references stay references. */
export type ReplacedUids = Map<string, string>;

/**
 * The UID that stands for another in everything that leaves with one case. It is random: nothing
 * leads back. One that was given out here stands for itself.
 */
export function replaceUid(replaced: ReplacedUids, uid: string): string {
  const known = replaced.get(uid);
  if (known !== undefined) {
    return known;
  }
  const own = newUid();
  replaced.set(uid, own);
  replaced.set(own, own);
  return own;
}
