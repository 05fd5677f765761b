import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sentencesInCode } from '../../tests/helpers/sentencesInCode';
import { createTranslator } from './createTranslator';
import { languages } from './languages';

/** Rooms whose findings and remarks reach the panel. */
const withFindings = [
  'quality',
  'review',
  'coregistration',
  'recovery',
  'kinetics',
  'serial',
  'sessions',
  'report',
  'uncertainty',
  'dose',
  'nuclides',
  'plausibility',
  'dicom/ct',
  'dicom/geometry',
  'dicom/dosemap',
];
const withErrors = ['viewer', 'commands', 'review', 'saved', 'comparison'];

const filesOf = (room: string) =>
  readdirSync(resolve(__dirname, '..', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(resolve(__dirname, '..', room), name));

it('probe', () => {
  const tr = createTranslator(languages.de.sentences, ',');
  const out: string[] = [];
  for (const [rooms, e] of [
    [withFindings, false],
    [withErrors, true],
  ] as const)
    for (const room of rooms)
      for (const f of filesOf(room)) {
        if (f.includes('/pdf/') || f.includes('/shapes/')) continue;
        for (const s of sentencesInCode(f, { withErrors: e }))
          if (tr(s) === undefined) out.push(f.split('/src/')[1] + ' :: ' + s);
      }
  console.log(out.join('\n'));
});
