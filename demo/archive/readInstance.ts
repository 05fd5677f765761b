import type { DcmjsDict } from 'dcmjs';
import { encodingOfSyntax } from '../../src/dicom/part10/encodingOfSyntax';
import { parseDataSet } from '../../src/dicom/part10/parseDataSet';
import type { JsonDataset } from './dicomJson';
import { readPart10Layout, type Part10Layout } from './readPart10Layout';
import { toDicomJson } from './toDicomJson';

export interface ParsedInstance {
  layout: Part10Layout;
  /** Without the pixel data. */
  dataset: DcmjsDict;
  studyInstanceUID: string;
  seriesInstanceUID: string;
  sopInstanceUID: string;
  sopClassUID: string;
}

/** Written in place of the service's root in stored metadata; the root is known per request. */
export const rootToken = '@@root@@';

/** Pixel Data Provider URL: the pixels lie elsewhere. */
const pixelDataProviderUrl = '00287FE0';

/**
 * Reads and checks one Part 10 file.
 *
 * @throws Error where the file is not DICOM, is incomplete, or lacks one of its four UIDs
 */
export function readInstance(file: Uint8Array): ParsedInstance {
  const layout = readPart10Layout(file);
  const header = layout.bytes.subarray(layout.datasetStart, layout.headerEnd);
  const { dict: dataset } = parseDataSet(header, encodingOfSyntax(layout.transferSyntaxUID));
  const [studyInstanceUID, seriesInstanceUID, sopInstanceUID, sopClassUID] = [
    '0020000D',
    '0020000E',
    '00080018',
    '00080016',
  ].map((tag) => requireUid(dataset, tag));
  checkPixels(layout, dataset);
  return { layout, dataset, studyInstanceUID, seriesInstanceUID, sopInstanceUID, sopClassUID };
}

/** A file cut off between two elements is in order but for the pixels it announces. */
function checkPixels({ pixels }: Part10Layout, dataset: DcmjsDict): void {
  const [rows, columns, bits] = ['00280010', '00280011', '00280100'].map((tag) =>
    firstNumber(dataset, tag),
  );
  if (!rows || !columns || !bits || dataset[pixelDataProviderUrl]) {
    return;
  }
  if (!pixels) {
    throw new Error('the image has no pixel data; the file may have been cut off');
  }
  const samples = firstNumber(dataset, '00280002') || 1;
  const frames = firstNumber(dataset, '00280008') || 1;
  const needed = Math.ceil((rows * columns * samples * bits * frames) / 8);
  // YBR_FULL_422 and its like hold fewer samples than they announce (PS3.3 C.7.6.3.1.2).
  const isSubsampled = /42[02]$/.test(String(dataset['00280004']?.Value?.[0] ?? ''));
  if (!pixels.isEncapsulated && !isSubsampled && pixels.ranges[0].length < needed) {
    throw new Error(`its ${pixels.ranges[0].length} bytes of pixel data should be ${needed}`);
  }
}

function firstNumber(dataset: DcmjsDict, tag: string): number {
  return Number(dataset[tag]?.Value?.[0] ?? 0);
}

/**
 * The instance's metadata as DICOM JSON (PS3.18 10.4.1.1.2), with the pixel data as a BulkDataURI.
 */
export function instanceMetadata(instance: ParsedInstance): JsonDataset {
  const { studyInstanceUID, seriesInstanceUID, sopInstanceUID, layout } = instance;
  const url = `${rootToken}/studies/${studyInstanceUID}/series/${seriesInstanceUID}/instances/${sopInstanceUID}`;
  const bulkDataUri = (path: string) => `${url}/bulkdata/${path}`;
  const json = toDicomJson(instance.dataset, { bulkDataUri });
  json['00083002'] = { vr: 'UI', Value: [layout.transferSyntaxUID] };
  if (layout.pixels) {
    const { tag, vr } = layout.pixels;
    json[tag] = { vr, BulkDataURI: bulkDataUri(tag) };
  }
  return json;
}

function requireUid(dataset: DcmjsDict, tag: string): string {
  const value = String(dataset[tag]?.Value?.[0] ?? '').trim();
  // The UIDs name folders and files: nothing but digits and dots may pass (PS3.5 9.1).
  if (!/^[0-9][0-9.]{0,63}$/.test(value)) {
    throw new Error(`UID (${tag.slice(0, 4)},${tag.slice(4)}) is missing or invalid`);
  }
  return value;
}
