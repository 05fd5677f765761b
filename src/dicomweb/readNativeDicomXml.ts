import { data, type DcmjsDict } from 'dcmjs';
import { limits } from '../dicom/limits';
import type { NaturalDataset } from '../dicom/types';

const numberVrs = new Set(['US', 'UL', 'SS', 'SL', 'FL', 'FD', 'DS', 'IS']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface OpenElement {
  name: string;
  /** Data set to which the attributes of this element are added; for a model or an item. */
  dict?: DcmjsDict;
  /** Tag, VR and values of a DicomAttribute. */
  tag?: string;
  vr?: string;
  values?: unknown[];
  text: string;
}

/**
 * Reads the data sets of a document in the Native DICOM Model (PS3.19 A.1.1), in the form that
 * naturalizeDicomJson returns. Only plain values and sequences are read; person names and bulk data
 * are not.
 * @param text the document; it is read in one pass, and entities that it defines are not expanded
 * @returns an empty list where its root is not NativeDicomModel (for example a web page) or where
 *   it is not well-formed
 */
export function readNativeDicomXml(text: string): NaturalDataset[] {
  const roots: DcmjsDict[] = [];
  const open: OpenElement[] = [];
  for (let at = 0; at < text.length;) {
    const start = text.indexOf('<', at);
    const innermost = open.at(-1);
    if (innermost) {
      innermost.text += text.slice(at, start < 0 ? text.length : start);
    }
    if (start < 0) {
      break;
    }
    const [opening, closing] = delimitersAt(text, start);
    const end = text.indexOf(closing, start + opening.length);
    if (end < 0 || open.length > 3 * limits.sequenceDepth) {
      return [];
    }
    const inside = text.slice(start + opening.length, end);
    at = end + closing.length;
    if (opening === '<![CDATA[' && innermost) {
      innermost.text += inside;
    } else if (opening === '</') {
      if (open.pop()?.name !== localName(inside)) {
        return [];
      }
      close(innermost!, open.at(-1));
    } else if (opening === '<') {
      const element = openElement(inside);
      if (open.length === 0) {
        if (element.name !== 'NativeDicomModel') {
          return [];
        }
        roots.push(element.dict!);
      }
      if (inside.endsWith('/')) {
        close(element, open.at(-1));
      } else {
        open.push(element);
      }
    }
  }
  return open.length > 0
    ? []
    : roots.map((dict) => data.DicomMetaDictionary.naturalizeDataset(dict));
}

function delimitersAt(text: string, start: number): [string, string] {
  const forms: [string, string][] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
    ['</', '>'],
  ];
  return forms.find(([opening]) => text.startsWith(opening, start)) ?? ['<', '>'];
}

function openElement(inside: string): OpenElement {
  const name = localName(inside);
  const element: OpenElement = { name, text: '' };
  if (name === 'NativeDicomModel' || name === 'Item') {
    element.dict = {};
  } else if (name === 'DicomAttribute') {
    element.tag = attribute(inside, 'tag')?.toUpperCase();
    element.vr = attribute(inside, 'vr') ?? 'UN';
    element.values = [];
  }
  return element;
}

function close({ name, dict, tag, vr, values, text }: OpenElement, parent?: OpenElement): void {
  if (name === 'DicomAttribute' && parent?.dict && tag && /^[0-9A-F]{8}$/.test(tag)) {
    parent.dict[tag] = { vr: vr!, Value: values!.length > 0 ? values : undefined };
  } else if (name === 'Item' && parent?.values) {
    parent.values.push(dict);
  } else if (name === 'Value' && parent?.values) {
    const value = text
      .trim()
      .replace(/&(\w{2,4});/g, (entity, word: string) => entities[word] ?? entity);
    parent.values.push(numberVrs.has(parent.vr!) ? Number(value) : value);
  }
}

function localName(inside: string): string {
  return /^\s*(?:[\w.-]+:)?([\w.-]+)/.exec(inside)?.[1] ?? '';
}

function attribute(inside: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(inside)?.[1];
}
