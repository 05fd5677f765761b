import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sentencesInCode } from '../../tests/helpers/sentencesInCode';
import { textKeysInCode } from '../../tests/helpers/textKeysInCode';
import { errorCodes } from '../errors';
import { formulae } from '../quantities/formulae';
import { quantityRows } from '../quantities/quantityRows';
import { kineticModelNames } from '../serial';
import { uncertaintyPartLabels } from '../uncertainty/uncertaintyPart';
import { createTranslator } from './createTranslator';
import { en } from './en';
import { languages } from './languages';

const root = resolve(__dirname, '../..');
/** Rooms that show texts. */
const withTexts = [
  'src/panels',
  'src/commands',
  'src/viewer',
  'src/words',
  'extension/src',
  'mode/src',
];
/** Rooms whose findings and remarks reach the panel; their errors are translated by code. */
const withFindings = [
  'src/quality',
  'src/coregistration',
  'src/dicom/ct',
  'src/dicom/dosemap',
  'src/dicom/geometry',
  'src/dose',
  'src/flagged',
  'src/kinetics',
  'src/nuclides',
  'src/plausibility',
  'src/recovery',
  'src/report',
  'src/serial',
  'src/sessions',
  'src/uncertainty',
];
/** Rooms of the viewer itself, its workers and files: their errors are translated word by word. */
const withErrors = [
  'src/calls',
  'src/commands',
  'src/comparison',
  'src/engine/assets',
  'src/review',
  'src/saved',
  'src/viewer',
];
/** Sentences whose parts come from elsewhere in their file, and how they can end up. */
const madeOfParts: Record<string, string> = {
  '7; 7 was used. Check the kidney in the comparison view and move it by hand if needed.':
    'The SPECTs agree nowhere near; the place that the contours give was used. Check the kidney in the comparison view and move it by hand if needed.',
  "BED and EQD2 (7) rest on the site's effective half-life of 7 h, which was not measured in this patient, 7.":
    "BED and EQD2 (left kidney) rest on the site's effective half-life of 50.0 h, which was not measured in this patient, and the images do not name the agent.",
  'Which one was given is not known.':
    'The time points name different administered activities: 1 MBq, 2 MBq. Which one was given is not known. Enter the activity.',
  'They fall as 7 decays: software decayed the activity to the scans.':
    'The time points name different administered activities: 1 MBq, 2 MBq. They fall as 177Lu decays: software decayed the activity to the scans. Enter the activity.',
  'The time points name different administered activities: 7. 7 Enter the activity.':
    'The time points name different administered activities: 7. Which one was given is not known. Enter the activity.',
  'The CT image7 could not be read.': 'The CT image number 7 could not be read.',
  'The alignment to the reference anatomy is unsure: bones overlap by 7 %7.':
    'The alignment to the reference anatomy is unsure: bones overlap by 62 %, and near the kidneys they fit as well 31 mm lower.',
  '7: without negative values there is neither air nor fat.':
    'Values range from 0 to 255: without negative values there is neither air nor fat.',
  '7: there is neither air nor bone.': 'Values range from 0 to 10: there is neither air nor bone.',
  '7: more lies between 7 and 7 HU (7), where lung and borders are, than above (7).':
    'Values range from -900 to 90: more lies between -900 and -200 HU (7 %), where lung and borders are, than above (5 %).',
  '7 7 of this patient 7 no dose: the sum over the cycles is of 7 only.':
    'Cycles 2, 3 of this patient have no dose: the sum over the cycles is of 1 only.',
  'The 7 kidney has no contour of its own 7: that of the reference was carried there by the registration.':
    'The left kidney has no contour of its own at 24.0 h: that of the reference was carried there by the registration.',
  'The 7 kidney was moved by hand 7: 7 mm (left, back, head).':
    'The left kidney was moved by hand at 24.0 h: 1.0, 0.0, 2.0 mm (left, back, head).',
  'No 7 kidney: confirmed7.': 'No left kidney: confirmed (nephrectomy).',
};

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const keys = Object.keys(en) as (keyof typeof en)[];

/** Every two words that follow each other. */
function pairsOfWords(text: string): string[] {
  const words = text.trim().split(' ');
  return words.slice(1).map((word, n) => `${words[n]} ${word.replace(/[.,:;]$/, '')}`);
}

function filesOf(folder: string): string[] {
  return (
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      // What only reports and files say.
      .filter((name) => !/(^|\/)(pdf|shapes)\/|reportingReferences/.test(name))
      .map((name) => join(root, folder, name))
  );
}

describe('texts', () => {
  it('say one or several, never "image(s)"', () => {
    const undecided = filesOf('src').filter((file) =>
      /[a-zä](?:\(s\)|\(e\)|\(en\))[ ,.]/.test(readFileSync(file, 'utf8')),
    );
    expect(undecided).toEqual([]);
  });

  it('are all used', () => {
    const wanted = withTexts
      .flatMap(filesOf)
      .filter((file) => !/words\/(en|de)\.ts$/.test(file))
      .flatMap(textKeysInCode);
    const exact = new Set(wanted);
    const patterns = wanted.filter((one) => one instanceof RegExp);
    const unused = keys.filter((key) => {
      const asked = key.replace(/_(one|other)$/, '');
      return !exact.has(asked) && !patterns.some((pattern) => pattern.test(asked));
    });
    expect(unused).toEqual([]);
  });

  it('have both forms where they have one', () => {
    const bases = (form: string) =>
      keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(bases('_one')).toEqual(bases('_other'));
  });
});

describe.each(Object.entries(languages))('language %s', (_, { texts, sentences, errors }) => {
  it('has every text and no other, each with the same places for values', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect([key, placesOf(texts[key])]).toEqual([key, placesOf(en[key])]);
      expect(texts[key].trim()).not.toBe('');
    }
  });

  it('has a text for every error', () => {
    expect(Object.keys(errors).sort()).toEqual([...errorCodes].sort());
  });

  it('uses only values that the English sentence has', () => {
    for (const [english, translation] of Object.entries(sentences)) {
      const places = placesOf(english);
      expect([english, placesOf(translation).filter((place) => !places.includes(place))]).toEqual([
        english,
        [],
      ]);
    }
  });

  it('has every sentence that another room hands to the panel', () => {
    const translate = createTranslator(sentences, ',');
    const made = [
      ...withFindings
        .flatMap(filesOf)
        .flatMap((file) => sentencesInCode(file, { withErrors: false })),
      ...withErrors.flatMap(filesOf).flatMap((file) => sentencesInCode(file, { withErrors: true })),
    ];
    const whole = made.map((sentence) => madeOfParts[sentence] ?? sentence);
    expect(whole.filter((sentence) => translate(sentence) === undefined)).toEqual([]);
    expect(whole.length).toBeGreaterThan(300);
  });

  it('has no sentence that nobody says any more', () => {
    const source = filesOf('src')
      .filter((file) => !/words\/(en|de)\.ts$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
      // Long texts are put together of pieces.
      .replace(/\s+/g, ' ')
      .replace(/['"`] \+ ['"`]/g, '')
      .replace(/\\'/g, "'");
    const stale = Object.keys(sentences).filter((sentence) => {
      const pairs = sentence.split(/\{\w+\}/).flatMap(pairsOfWords);
      // Names of one or two words are put together in too many ways.
      return pairs.length > 1 && !pairs.some((pair) => source.includes(pair));
    });
    expect(stale).toEqual([]);
  });

  it('has the names of quantities, formulae, models and uncertainties', () => {
    const translate = createTranslator(sentences, ',');
    const names = [
      ...quantityRows([10, 23]).flatMap((row) => row.map(({ shortLabel }) => shortLabel)),
      ...Object.values(formulae).flatMap((one) => [one.quantity, one.expression, one.source]),
      ...Object.values(kineticModelNames),
      ...Object.values(uncertaintyPartLabels),
    ];
    expect(names.filter((name) => translate(name) === undefined)).toEqual([]);
  });
});
