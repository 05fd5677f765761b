const reasons: Record<number, string> = {
  0x0106: 'an attribute has an invalid value',
  0x0107: 'some attributes are not in its list for this kind of object',
  0x0110: 'an error while processing the object',
  0x0111: 'it holds an object with the same SOP Instance UID already',
  0x0112: 'no such object',
  0x0115: 'an argument has an invalid value',
  0x0116: 'an attribute value is out of range',
  0x0117: 'the SOP Instance UID is not valid',
  0x0118: 'it does not know this SOP class',
  0x0119: 'the object belongs to another SOP class than it says',
  0x0120: 'a required attribute is missing',
  0x0121: 'a required attribute has no value',
  0x0122: 'it does not accept this kind of object (SOP class)',
  0x0124: 'the user is not allowed to store this',
  0xb000: 'some values were changed to fit (coercion of data elements)',
  0xb006: 'some elements were left out',
  0xb007: 'the data set does not match its SOP class',
  0xc122: 'it does not accept the transfer syntax',
};

/**
 * A Failure Reason (0008,1197) or Warning Reason (0008,1196) in words, as the predicate of a
 * sentence about the archive (PS3.18 Table I.2-2, PS3.4 Table B.2-1, PS3.7 Annex C).
 */
export function failureReasonText(code: number): string {
  return `${reasons[code] ?? rangeText(code)} (code ${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

function rangeText(code: number): string {
  switch (code >> 8) {
    case 0xa7:
      return 'it is out of resources, such as disk space';
    case 0xa9:
      return 'the data set does not fit its SOP class or its study';
    default:
      return code >> 12 === 0xc ? 'it cannot understand the object' : 'a reason of its own';
  }
}
