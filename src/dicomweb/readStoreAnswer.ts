import type { NaturalDataset } from '../dicom/types';
import { naturalizeDicomJson } from './naturalizeDicomJson';
import { parseMultipart } from './parseMultipart';
import { readNativeDicomXml } from './readNativeDicomXml';
import type { HttpAnswer } from './sendRequest';

/**
 * Reads the data sets of a Store Instances Response (PS3.18 10.5.3) whatever its content type:
 * DICOM JSON, the Native DICOM Model in XML (PS3.19 A.1), or either in a multipart message. The
 * content type is not relied upon, because gateways change it, and login pages are sent with every
 * type. An answer that cannot be read gives no information about the objects. This is not an error
 * here: the caller then has to search for them in the archive.
 * @returns no data set where the answer has none, was cut short, or is not such a response
 */
export function readStoreAnswer({ contentType, body, isCut }: HttpAnswer): NaturalDataset[] {
  if (isCut || body.length === 0) {
    return [];
  }
  try {
    return /^\s*multipart\//i.test(contentType)
      ? parseMultipart(body, contentType).flatMap((part) => readText(part.body))
      : readText(body);
  } catch {
    return [];
  }
}

function readText(body: Uint8Array): NaturalDataset[] {
  // TextDecoder removes a byte order mark of its own encoding.
  const text = new TextDecoder(encodingOf(body)).decode(body).trim();
  if (text.startsWith('<')) {
    return readNativeDicomXml(text);
  }
  const json: unknown = JSON.parse(text);
  return naturalizeDicomJson(Array.isArray(json) ? json : [json]);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
