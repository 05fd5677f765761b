export interface HeaderProbe {
  sopClassUID?: string;
  modality?: string;
  seriesInstanceUID?: string;
}

/** Group, element and VR of each attribute to be found. */
const wanted = [
  { field: 'sopClassUID', group: 0x0008, element: 0x0016, vr: 'UI' },
  { field: 'modality', group: 0x0008, element: 0x0060, vr: 'CS' },
  { field: 'seriesInstanceUID', group: 0x0020, element: 0x000e, vr: 'UI' },
] as const;

/** Only this many bytes are searched, because the elements lie at the start of a data set. */
const searchedBytes = 1 << 18;

/**
 * Reads what can still be read from a damaged DICOM file: searches its first part for the bytes of
 * the tags, without following the structure, which may be damaged.
 */
export function probeHeader(bytes: Uint8Array): HeaderProbe {
  const part = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, searchedBytes),
  );
  const probe: HeaderProbe = {};
  for (const { field, group, element, vr } of wanted) {
    const value =
      valueOf(part, group, element, vr, true) ?? valueOf(part, group, element, vr, false);
    if (value !== undefined) {
      probe[field] = value;
    }
  }
  return probe;
}

/** The first plausible value of a tag, in explicit or implicit encoding. */
function valueOf(
  part: Buffer,
  group: number,
  element: number,
  vr: string,
  isLittle: boolean,
): string | undefined {
  const tag = Buffer.alloc(4);
  const read16 = (at: number) => (isLittle ? part.readUInt16LE(at) : part.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? part.readUInt32LE(at) : part.readUInt32BE(at));
  if (isLittle) {
    tag.writeUInt16LE(group, 0);
    tag.writeUInt16LE(element, 2);
  } else {
    tag.writeUInt16BE(group, 0);
    tag.writeUInt16BE(element, 2);
  }
  for (let at = part.indexOf(tag); at >= 0; at = part.indexOf(tag, at + 1)) {
    if (at + 8 > part.length) {
      return undefined;
    }
    const isExplicit = part.toString('latin1', at + 4, at + 6) === vr;
    const length = isExplicit ? read16(at + 6) : read32(at + 4);
    if (length === 0 || length > 64 || at + 8 + length > part.length) {
      continue;
    }
    const text = part.toString('latin1', at + 8, at + 8 + length).replace(/[\s\0]+$/, '');
    if (vr === 'UI' ? /^[0-9]+(\.[0-9]+)+$/.test(text) : /^[A-Z0-9_ ]+$/.test(text)) {
      return text;
    }
  }
  return undefined;
}
