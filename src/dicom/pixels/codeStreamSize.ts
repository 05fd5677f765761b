export interface CodeStreamSize {
  rows: number;
  columns: number;
  /** Number of components; 1 for grey values. */
  samples: number;
}

/**
 * The size that a compressed frame itself states: in the frame header of JPEG and JPEG-LS (ISO/IEC
 * 10918-1 B.2.2, 14495-1 C.2.2), or in the SIZ segment of JPEG 2000 and HTJ2K (ISO/IEC 15444-1
 * A.5.1). Undefined where it cannot be read: RLE states no size, and damaged data is left for the
 * decoder to refuse.
 */
export function codeStreamSize(
  bytes: Uint8Array,
  transferSyntaxUID: string,
): CodeStreamSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!transferSyntaxUID.startsWith('1.2.840.10008.1.2.4.')) {
    return undefined;
  }
  if (bytes[0] === 0xff && bytes[1] === 0x4f) {
    return sizSegment(view);
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? frameHeader(view) : undefined;
}

/** SIZ directly follows SOC; sizes count from the offset of the image on the reference grid. */
function sizSegment(view: DataView): CodeStreamSize | undefined {
  if (view.byteLength < 42 || view.getUint16(2) !== 0xff51) {
    return undefined;
  }
  return {
    columns: view.getUint32(8) - view.getUint32(16),
    rows: view.getUint32(12) - view.getUint32(20),
    samples: view.getUint16(40),
  };
}

function frameHeader(view: DataView): CodeStreamSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) {
      return undefined;
    }
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame =
      marker === 0xf7 || (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker));
    if (isFrame) {
      return {
        rows: view.getUint16(at + 5),
        columns: view.getUint16(at + 7),
        samples: view.getUint8(at + 9),
      };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
