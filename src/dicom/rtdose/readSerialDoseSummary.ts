import { DosimetryError } from '../../errors';
import { parseSerialDoseSummary } from '../../serial';
import type { SerialDoseSummary } from '../../serial';
import { getString } from '../attributes/getString';
import { getValues } from '../attributes/getValues';
import type { NaturalDataset } from '../types';
import { doseFacts } from './doseFacts';
import { summaryBlock } from './summaryBlock';
import { textChecksum } from './textChecksum';

/** As long as its parts may be together, with room; more is not of this program. */
const mostBytes = 4e6;
/** Rounding of stored values. */
const sameDose = 1e-3;

/** Either the summary, or why there is none that counts; neither where the file holds none. */
export interface ReadSummary {
  summary?: SerialDoseSummary;
  note?: string;
}

/**
 * How a serial dose was made, from the private block of its RTDOSE. It counts only where it is of
 * this very object, its frame of reference and its pixels, and its numbers can be theirs.
 * @param dosesGy of all pixels
 */
export function readSerialDoseSummary(
  dataset: NaturalDataset,
  dosesGy: ArrayLike<number>,
): ReadSummary {
  const bytes = privateBytes(dataset);
  if (!bytes) {
    return {};
  }
  try {
    return { summary: trusted(dataset, dosesGy, bytes) };
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return {
      note: `What the file says about how the dose was made is not used: ${error.why}`,
    };
  }
}

function trusted(
  dataset: NaturalDataset,
  dosesGy: ArrayLike<number>,
  bytes: Uint8Array,
): SerialDoseSummary {
  if (bytes.length > mostBytes) {
    throw notUsed(`it has ${bytes.length} bytes; at most ${mostBytes} are read.`);
  }
  const envelope = parseEnvelope(bytes);
  for (const [field, keyword] of [
    ['sopInstanceUID', 'SOPInstanceUID'],
    ['seriesInstanceUID', 'SeriesInstanceUID'],
  ] as const) {
    if (envelope[field] !== getString(dataset, keyword)) {
      throw notUsed(`it is of another object (${keyword}).`);
    }
  }
  const facts = doseFacts(dosesGy);
  const isSame = (written: unknown, read: number) =>
    typeof written === 'number' && Math.abs(written - read) <= sameDose * facts.largestGy;
  if (!isSame(envelope.largestGy, facts.largestGy) || !isSame(envelope.meanGy, facts.meanGy)) {
    throw notUsed('the doses of the file are not those that it was written for.');
  }
  const json = JSON.stringify(envelope.summary ?? null);
  if (envelope.checksum !== textChecksum(json)) {
    throw notUsed('it was damaged or changed.');
  }
  const summary = parseSerialDoseSummary(json);
  checkFrame(dataset, summary);
  const tooHigh = summary.kidneys.find(
    ({ meanDoseGy }) => meanDoseGy > facts.largestGy * (1 + sameDose),
  );
  if (tooHigh) {
    throw notUsed(
      `the mean dose of the ${tooHigh.side} kidney is ${tooHigh.meanDoseGy} Gy in it, the largest dose of the file ${facts.largestGy.toPrecision(4)} Gy.`,
    );
  }
  return summary;
}

function checkFrame(dataset: NaturalDataset, summary: SerialDoseSummary): void {
  const { timePoints, referenceTimePoint } = summary;
  const frame = timePoints.find(({ id }) => id === referenceTimePoint)?.frameOfReferenceUID;
  if (frame !== undefined && frame !== getString(dataset, 'FrameOfReferenceUID')) {
    throw notUsed('its images lie in another frame of reference than the dose.');
  }
}

function parseEnvelope(bytes: Uint8Array): Record<string, unknown> {
  // An archive may pad with a zero.
  const text = new TextDecoder('latin1').decode(bytes).replace(/[\0 ]+$/, '');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) {
      return value as Record<string, unknown>;
    }
  } catch {
    // As below.
  }
  throw notUsed('it cannot be read.');
}

/** The element of the block that our creator reserves, wherever it was moved to. */
function privateBytes(dataset: NaturalDataset): Uint8Array | undefined {
  const { group, creator, element } = summaryBlock;
  for (let block = 0x10; block <= 0xff; block++) {
    const number = block.toString(16).toUpperCase().padStart(2, '0');
    if (creatorOf(dataset, `${group}00${number}`) === creator) {
      return bytesOf(getValues(dataset, `${group}${number}${element}`)[0]);
    }
  }
  return undefined;
}

/** LO, or bytes where the element came without its representation. */
function creatorOf(dataset: NaturalDataset, tag: string): string | undefined {
  const [value] = getValues(dataset, tag);
  const bytes = bytesOf(value);
  const text = bytes ? new TextDecoder('latin1').decode(bytes.subarray(0, 64)) : value;
  return typeof text === 'string' ? text.replace(/[\0 ]+$/, '') : undefined;
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  // A buffer of another realm (worker, test environment) is no instance of this one's class.
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]'
    ? new Uint8Array(value as ArrayBuffer)
    : undefined;
}

function notUsed(why: string): DosimetryError {
  return new DosimetryError('INVALID_TAG', {
    what: 'How the dose was made is not known.',
    why,
    next: 'Compute the dose again from its images.',
  });
}
