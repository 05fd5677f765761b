import fc from 'fast-check';
import { codeOf } from '../../tests/helpers/codeOf';
import { evaluateExpression } from './evaluateExpression';
import { matchesLike } from './matchesLike';
import { parseExpression } from './parseExpression';

const header = {
  Modality: 'CT',
  SeriesDescription: 'Abdomen (venous) 1.5',
  ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
  SliceThickness: 1.5,
  PatientName: '',
};
const facts = { CallingAETitle: 'CT_1', NumberOfReceivedInstances: 120 };
const met = (expression: string) =>
  evaluateExpression(parseExpression(expression), header, facts).isMet;

test.each([
  ['Modality == "CT"', true],
  ["Modality == 'ct'", true],
  ['Modality != "CT"', false],
  ['StationName != "X"', true],
  ['StationName == "X"', false],
  ['StationName == ""', true],
  ['StationName != ""', false],
  ['Modality == ""', false],
  ['PatientName == ""', true],
  ['StationName < "Z"', false],
  ['StationName like "*"', false],
  ['ImageType == "AXIAL"', true],
  ['ImageType in ["LOCALIZER", "axial"]', true],
  ['SliceThickness <= 1.5 && SliceThickness > 1', true],
  ['SliceThickness > 1.5', false],
  ['SeriesDescription > 3', false],
  ['SeriesDescription like "*(venous)*"', true],
  ['SeriesDescription like "abd????"', false],
  ['exists(SliceThickness)', true],
  ['exists(PatientName)', false],
  ['!exists(StationName)', true],
  ['CallingAETitle == "CT_1" && NumberOfReceivedInstances >= 50', true],
  // && binds more than ||
  ['Modality == "CT" || Modality == "MR" && Modality == "PT"', true],
  ['(Modality == "CT" || Modality == "MR") && Modality == "PT"', false],
])('%s is %s', (expression, expected) => {
  expect(met(expression)).toBe(expected);
});

test('a series that a viewer asked for has no calling AE title', () => {
  const expression = parseExpression('CallingAETitle == "" && Modality == "CT"');
  const ofViewer = { ...facts, CallingAETitle: '' };
  expect(evaluateExpression(expression, header, ofViewer).isMet).toBe(true);
  expect(evaluateExpression(expression, header, facts).isMet).toBe(false);
});

test('the reason names the part that decided and what was found', () => {
  const { because } = evaluateExpression(
    parseExpression('Modality == "CT" && SliceThickness < 1'),
    header,
    facts,
  );
  expect(because).toBe('SliceThickness < 1: it is "1.5"');
});

test.each([
  ['Modalitie == "CT"', 'character 1: Modalitie is no keyword'],
  ['Modality = "CT"', 'character 10'],
  ['Modality == CT', 'character 13'],
  ['Modality == "CT', 'character 13'],
  ['Modality == "CT" Rows > 3', 'character 18'],
  ['(Modality == "CT"', 'character 18'],
  ['', 'character 1'],
])('%s is refused with its place', (expression, place) => {
  expect(() => parseExpression(expression)).toThrow(place);
  expect(codeOf(() => parseExpression(expression))).toBe('INVALID_CONFIGURATION');
});

test('brackets without end are refused, not followed', () => {
  expect(() => parseExpression('('.repeat(100_000))).toThrow('brackets');
});

test('any text ends in an expression or in a typed error', () => {
  const parts = [
    'Modality',
    '==',
    '"CT"',
    '(',
    ')',
    '!',
    '&&',
    '||',
    'in',
    '[',
    ']',
    ',',
    '3',
    '§',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (words) => {
      try {
        met(words.join(' '));
      } catch (error) {
        expect(error).toMatchObject({ code: 'INVALID_CONFIGURATION' });
      }
    }),
  );
});

test('a pattern fits as a regular expression says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 }),
      (value, pattern) => {
        const source = pattern.replace(/\*/g, '.*').replace(/\?/g, '.');
        expect(matchesLike(value, pattern)).toBe(new RegExp(`^${source}$`).test(value));
      },
    ),
  );
});
