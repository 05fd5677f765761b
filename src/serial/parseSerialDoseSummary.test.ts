import fc from 'fast-check';
import { serialDoseSummary } from '../../tests/helpers/serialDoseSummary';
import { DosimetryError } from '../errors';
import { parseSerialDoseSummary } from './parseSerialDoseSummary';

const asJson = (changes: object) => JSON.stringify({ ...serialDoseSummary, ...changes });
const kidney = serialDoseSummary.kidneys[0];

/** Every place in a plain object, as a list of keys. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ];
}

describe('parseSerialDoseSummary', () => {
  it('gives back what was written', () => {
    expect(parseSerialDoseSummary(asJson({}))).toEqual(serialDoseSummary);
  });

  const recovery = {
    meanDoseRecoveredGy: 4.2,
    timeIntegratedActivityRecoveredMBqH: 7120,
    recoveryCoefficient: 0.78,
    fwhmMm: 10.5,
    notes: ['The activity around the organ is uneven.'],
  };

  it('keeps the numbers without the partial volume effect', () => {
    const json = asJson({ kidneys: [{ ...kidney, recovery }] });
    expect(parseSerialDoseSummary(json).kidneys[0].recovery).toEqual(recovery);
  });

  it('leaves out what it does not know, and null where a number was none', () => {
    const json = asJson({ extra: 1, kidneys: [{ ...kidney, meanDoseVoxelwiseGy: NaN }] });
    const summary = parseSerialDoseSummary(json);
    expect(summary).not.toHaveProperty('extra');
    expect(summary.kidneys[0]).not.toHaveProperty('meanDoseVoxelwiseGy');
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /JSON|property/],
    ['another schema', asJson({ schema: 'kidney-serial-dose/2' }), /summary\.schema.*"kidney-s/],
    ['a negative dose', asJson({ kidneys: [{ ...kidney, meanDoseGy: -1 }] }), /meanDoseGy/],
    [
      'a recovery coefficient above 1',
      asJson({ kidneys: [{ ...kidney, recovery: { ...recovery, recoveryCoefficient: 1.2 } }] }),
      /recoveryCoefficient/,
    ],
    ['text for a number', asJson({ cycle: '1' }), /summary\.cycle is "1"/],
    ['a model of no name', asJson({ kidneys: [{ ...kidney, model: 'magic' }] }), /"magic"/],
    ['three kidneys', asJson({ kidneys: [kidney, kidney, kidney] }), /at most 2/],
    ['a side twice', asJson({ kidneys: [kidney, kidney] }), /there once/],
    ['an unknown time point', asJson({ referenceTimePoint: '9' }), /"9"/],
    [
      'a field of the prototype alone',
      '{"__proto__": {"schema": "kidney-serial-dose/1"}}',
      /schema/,
    ],
    ['too much', asJson({ methods: ['x'.repeat(3e7)] }), /at most 20000000/],
  ])('refuses %s', (_, json, why) => {
    expect(() => parseSerialDoseSummary(json)).toThrow(
      expect.objectContaining({ code: 'INVALID_TAG', why: expect.stringMatching(why) }),
    );
  });

  it('throws nothing but its own error, whatever stands anywhere', () => {
    const places = placesIn(serialDoseSummary).filter(({ length }) => length > 0);
    const anything = fc.oneof(fc.constant(null), fc.jsonValue(), fc.constant(-1e300));
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (path, value) => {
        const changed = structuredClone(serialDoseSummary);
        let holder = changed as unknown as Record<string | number, unknown>;
        for (const key of path.slice(0, -1)) {
          holder = holder[key] as Record<string | number, unknown>;
        }
        holder[path.at(-1)!] = value;
        try {
          parseSerialDoseSummary(JSON.stringify(changed));
        } catch (error) {
          expect(error).toBeInstanceOf(DosimetryError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
