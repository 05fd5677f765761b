import { ascii } from './ascii';

/**
 * Encoding labels (WHATWG) for the defined terms of SpecificCharacterSet without code extensions,
 * and for the single-byte ones with them (PS3.3 tables C.12-2 and C.12-3). ISO 8859-1 is used for
 * the default repertoire: it is the same for ASCII, and is what writers mean that forget to name
 * their character set.
 */
const singleByte: Record<string, string> = {
  '': 'iso-8859-1',
  '6': 'iso-8859-1',
  '13': 'shift_jis',
  '100': 'iso-8859-1',
  '101': 'iso-8859-2',
  '109': 'iso-8859-3',
  '110': 'iso-8859-4',
  '126': 'iso-8859-7',
  '127': 'iso-8859-6',
  '138': 'iso-8859-8',
  '144': 'iso-8859-5',
  '148': 'iso-8859-9',
  '149': 'euc-kr',
  '58': 'gbk',
  '166': 'windows-874',
  '203': 'iso-8859-15',
  '192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
};

/** Escape sequences (without ESC) that designate a G1 set (PS3.3 tables C.12-3 and C.12-4). */
const g1Sets: Record<string, string> = {
  ')I': 'shift_jis',
  '-A': 'iso-8859-1',
  '-B': 'iso-8859-2',
  '-C': 'iso-8859-3',
  '-D': 'iso-8859-4',
  '-F': 'iso-8859-7',
  '-G': 'iso-8859-6',
  '-H': 'iso-8859-8',
  '-L': 'iso-8859-5',
  '-M': 'iso-8859-9',
  '-T': 'windows-874',
  '-b': 'iso-8859-15',
  '$)C': 'euc-kr',
  '$)A': 'gbk',
};

const escape = 0x1b;
const decoders = new Map<string, TextDecoder>();

function decodeAs(label: string, bytes: Uint8Array): string {
  let decoder = decoders.get(label);
  if (!decoder) {
    decoder = new TextDecoder(label, { ignoreBOM: true });
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}

function labelOf(term: string): string {
  const key = term
    .toUpperCase()
    .replace(/^ISO[ _]?(2022[ _])?IR[ _]?/, '')
    .trim();
  return singleByte[key] ?? 'iso-8859-1';
}

/**
 * Text of an element whose VR is subject to SpecificCharacterSet (PS3.5 6.1.2), including the code
 * extensions of ISO/IEC 2022 that Japanese, Korean and Chinese systems use.
 * @param bytes the whole value, several values still joined by backslashes
 * @param characterSets values of SpecificCharacterSet (0008,0005); empty for the default repertoire
 */
export function decodeText(bytes: Uint8Array, characterSets: readonly string[]): string {
  const first = labelOf(characterSets[0] ?? '');
  if (!bytes.includes(escape)) {
    return decodeAs(first, bytes);
  }
  let text = '';
  let g1 = first;
  let g0: 'ascii' | 'jis0208' | 'jis0212' = 'ascii';
  let start = 0;
  const flush = (end: number): void => {
    if (end > start) {
      text += decodeSegment(bytes.subarray(start, end), g0, g1);
    }
  };
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === escape) {
      flush(at);
      // An escape sequence is ESC, intermediate bytes 0x20-0x2F, one final byte (ISO/IEC 2022).
      let final = at + 1;
      while (final < bytes.length && bytes[final] >= 0x20 && bytes[final] <= 0x2f) {
        final++;
      }
      // The longest valid sequence has three bytes.
      const sequence = ascii(bytes, at + 1, Math.min(final - at, 4));
      if (sequence === '$B' || sequence === '$@') {
        g0 = 'jis0208';
      } else if (sequence === '$(D') {
        g0 = 'jis0212';
      } else if (sequence in g1Sets) {
        g1 = g1Sets[sequence];
      } else {
        g0 = 'ascii';
      }
      at = final;
      start = final + 1;
    } else if (g0 === 'ascii' && isDelimiter(bytes[at])) {
      // PS3.5 6.1.2.5.3: at a delimiter, the character sets are reset to those of value 1.
      flush(at);
      start = at;
      g1 = first;
    }
  }
  flush(bytes.length);
  return text;
}

/** The delimiters: backslash, ^, =, and the control characters LF, FF and CR. */
function isDelimiter(byte: number): boolean {
  return (
    byte === 0x5c ||
    byte === 0x5e ||
    byte === 0x3d ||
    byte === 0x0a ||
    byte === 0x0c ||
    byte === 0x0d
  );
}

function decodeSegment(bytes: Uint8Array, g0: string, g1: string): string {
  if (g0 === 'jis0208') {
    const whole = new Uint8Array(bytes.length + 3);
    whole.set([escape, 0x24, 0x42]);
    whole.set(bytes, 3);
    return decodeAs('iso-2022-jp', whole);
  }
  if (g0 === 'jis0212') {
    // In EUC-JP, characters of JIS X 0212 follow the single shift 0x8F and have the high bits set.
    const euc: number[] = [];
    for (let i = 0; i + 1 < bytes.length; i += 2) {
      euc.push(0x8f, bytes[i] | 0x80, bytes[i + 1] | 0x80);
    }
    return decodeAs('euc-jp', Uint8Array.from(euc));
  }
  return decodeAs(g1, bytes);
}
