import type { DcmjsDict, DcmjsElement } from 'dcmjs';
import type { JsonDataset, JsonElement } from './dicomJson';

export interface ToDicomJsonOptions {
  /** Makes the URI of a binary value from its path: tag, or tag/item/tag ... inside sequences. */
  bulkDataUri: (path: string) => string;
}

/** Larger binary values become a BulkDataURI; smaller ones stay inside as base64. */
const inlineLimitBytes = 1024;
const textBlocks = new Set(['LT', 'ST', 'UT', 'UR']);

/**
 * Turns a parsed data set into the DICOM JSON model (PS3.18 F.2): no group 0002, no group lengths,
 * numbers for DS and IS, component objects for PN, null for an empty value among others, no Value
 * where empty.
 */
export function toDicomJson(dataset: DcmjsDict, options: ToDicomJsonOptions): JsonDataset {
  return convertDataset(dataset, '', options);
}

function convertDataset(
  dataset: DcmjsDict,
  parent: string,
  options: ToDicomJsonOptions,
): JsonDataset {
  const result: JsonDataset = {};
  for (const tag of Object.keys(dataset).sort()) {
    if (!tag.startsWith('0002') && !tag.endsWith('0000')) {
      result[tag] = convertElement(dataset[tag], parent + tag, options);
    }
  }
  return result;
}

function convertElement(
  element: DcmjsElement,
  path: string,
  options: ToDicomJsonOptions,
): JsonElement {
  const { vr } = element;
  const values = element.Value ?? [];
  if (vr === 'SQ') {
    const items = values.map((item, n) =>
      convertDataset(item as DcmjsDict, `${path}/${n}/`, options),
    );
    return items.length > 0 ? { vr, Value: items } : { vr };
  }
  const binary = values.filter((value) => value instanceof ArrayBuffer);
  if (binary.length > 0) {
    const bytes = Buffer.concat(binary.map((part) => new Uint8Array(part)));
    if (bytes.length === 0) {
      return { vr };
    }
    return bytes.length > inlineLimitBytes
      ? { vr, BulkDataURI: options.bulkDataUri(path) }
      : { vr, InlineBinary: bytes.toString('base64') };
  }
  const converted = values.map((value) => convertValue(vr, value));
  return converted.some((value) => value !== null) ? { vr, Value: converted } : { vr };
}

function convertValue(vr: string, value: unknown): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  if (vr === 'PN') {
    return convertPersonName(value as Record<string, string>);
  }
  if (vr === 'AT') {
    const tag = typeof value === 'number' ? value.toString(16) : String(value);
    return tag.toUpperCase().padStart(8, '0');
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : null;
  }
  const text = textBlocks.has(vr) ? String(value) : String(value).trim();
  return text === '' ? null : text;
}

function convertPersonName(name: Record<string, string>): Record<string, string> | null {
  const components = ['Alphabetic', 'Ideographic', 'Phonetic'].flatMap(
    (group): [string, string][] => {
      const text = name[group]?.trim();
      return text ? [[group, text]] : [];
    },
  );
  return components.length > 0 ? Object.fromEntries(components) : null;
}
