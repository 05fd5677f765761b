/**
 * Restores the frame of reference in every grid of the result: it is the CT's, which the
 * server's answer need not have.
 */
export function restoreFrame(value: unknown, uid: string | undefined): void {
  if (
    uid === undefined ||
    value === null ||
    typeof value !== 'object' ||
    ArrayBuffer.isView(value)
  ) {
    return;
  }
  if ('imagePositionPatient' in value) {
    (value as { frameOfReferenceUID?: string }).frameOfReferenceUID = uid;
  }
  Object.values(value).forEach((item) => restoreFrame(item, uid));
}
