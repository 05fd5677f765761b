import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { data } from 'dcmjs';
import fc from 'fast-check';
import { DosimetryError } from '../../src/errors';
import { headerFactCases } from '../helpers/headerFacts';
import type { HeaderFactCase, Outcome } from '../helpers/headerFacts';

/** Half a per cent: less than any header fact that is worth a row would move a number by. */
const tolerance = 0.005;

/**
 * Right: the same numbers. Said: a sentence that the right files do not get. Refused: a typed
 * error.
 */
async function verdict(
  { run }: HeaderFactCase,
  files: ReturnType<HeaderFactCase['make']>,
  right: Outcome,
): Promise<string> {
  let outcome: Outcome;
  try {
    outcome = await run(files);
  } catch (error) {
    if (error instanceof DosimetryError && error.code !== 'UNEXPECTED') {
      return 'refused';
    }
    throw error;
  }
  if (outcome.said.some((sentence) => !right.said.includes(sentence))) {
    return 'said';
  }
  const isRight =
    outcome.numbers.length === right.numbers.length &&
    outcome.numbers.every(
      (value, n) => Math.abs(value - right.numbers[n]) <= tolerance * Math.abs(right.numbers[n]),
    );
  return isRight ? 'right' : 'WRONG AND SILENT';
}

describe.each(headerFactCases.map((one) => [one.object, one] as const))(
  'header facts of %s',
  (object, factCase) => {
    const list = factCase.facts.flatMap(({ attribute, contradictions, mayBeSilent = [] }) =>
      Object.entries(contradictions).map(([name, apply]) => ({
        attribute,
        name,
        apply,
        allowed: ['refused', 'said', ...(mayBeSilent.includes(name) ? ['right'] : [])],
      })),
    );
    let right: Outcome;

    beforeAll(async () => {
      right = await factCase.run(factCase.make());
    });

    it('are read where they are right', () => {
      expect(right.numbers.length).toBeGreaterThan(2);
      expect(right.numbers.every(Number.isFinite)).toBe(true);
    });

    it.each(list.map((one) => [`${one.attribute}, ${one.name}`, one] as const))(
      '%s: refused or said, or right where nothing is lost',
      async (_, { apply, allowed }) => {
        const files = factCase.make();
        apply(files, 3);
        expect(allowed).toContain(await verdict(factCase, files, right));
      },
    );

    it('several contradictions at once, in any file: right, refused or said', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 0, max: list.length - 1 }), {
            minLength: 2,
            maxLength: 3,
          }),
          fc.nat(1000),
          async (chosen, at) => {
            const files = factCase.make();
            try {
              chosen.forEach((n) => list[n].apply(files, at));
            } catch {
              // One contradiction removed what the next one is about.
              return;
            }
            const names = chosen.map((n) => `${list[n].attribute}, ${list[n].name}`);
            expect([names, at, await verdict(factCase, files, right)]).not.toEqual([
              names,
              at,
              'WRONG AND SILENT',
            ]);
          },
        ),
        { numRuns: 40 },
      );
    });

    it('stand in the table of docs/dicom-conformance.md, which names attributes of the dictionary only', () => {
      const text = readFileSync(join(__dirname, '../../docs/dicom-conformance.md'), 'utf8');
      const rows = [...text.matchAll(/^\| ([A-Z]+(?:, [A-Z]+)*) +\| ([\w, ]+?) +\|/gm)]
        .filter(([, objects]) => objects.split(', ').includes(object))
        .flatMap(([, , attributes]) => attributes.split(', '));
      expect(rows.filter((keyword) => !(keyword in data.DicomMetaDictionary.nameMap))).toEqual([]);
      const missing = factCase.facts
        .map(({ attribute }) => attribute)
        .filter((attribute) => !rows.includes(attribute));
      expect(missing).toEqual([]);
    });
  },
);
