import { DosimetryError } from '../../errors';
import { parseSerialDoseSummary } from '../../serial';
import type { SerialDoseSummary } from '../../serial';
import type { NaturalDataset } from '../types';
import { clipText } from '../write';
import { describeSerialDose } from './describeSerialDose';
import { summaryBlock } from './summaryBlock';
import type { SummaryEnvelope } from './summaryBlock';
import { textChecksum } from './textChecksum';

/**
 * The elements that carry how a serial dose was made: in words (DerivationDescription, General
 * Image C.7.6.1), and whole in a private block.
 * @param facts which object and which pixels the summary is of
 * @throws INVALID_ARGUMENT for a summary that could not be read back
 */
export function serialDoseElements(
  summary: SerialDoseSummary,
  facts: Omit<SummaryEnvelope, 'summary' | 'checksum'>,
): NaturalDataset {
  checkReadable(summary);
  const { group, creator, element } = summaryBlock;
  const json = asciiJson({
    ...facts,
    checksum: textChecksum(JSON.stringify(summary)),
    summary,
  } satisfies SummaryEnvelope);
  const bytes = new TextEncoder().encode(json.length % 2 === 0 ? json : `${json} `);
  return {
    DerivationDescription: clipText('ST', describeSerialDose(summary)),
    [`${group}0010`]: creator,
    [`${group}10${element}`]: bytes,
  };
}

/** Representations of the private elements, for `_vrMap`. */
export const serialDoseVrs: Record<string, string> = {
  [`${summaryBlock.group}0010`]: 'LO',
  [`${summaryBlock.group}10${summaryBlock.element}`]: 'OB',
};

/** Letters beyond ASCII as \uXXXX, so that no character set matters. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function checkReadable(summary: SerialDoseSummary): void {
  try {
    parseSerialDoseSummary(JSON.stringify(summary));
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'How the dose was made cannot be written into the RTDOSE.',
      why: cause instanceof DosimetryError ? cause.why : '',
      next: 'Report this with the text of this message.',
      cause,
    });
  }
}
