import { createTranslator } from './createTranslator';

const translate = createTranslator(
  {
    'Right kidney': 'Rechte Niere',
    '{kidney}: {ml} ml.': '{kidney}: {ml} ml.',
    '{kidney}: {ml} ml, of series {name}.': '{kidney}: {ml} ml, Serie {name}.',
    '{title}: {note}': '{title}: {note}',
    'Look (again).': 'Noch einmal ansehen.',
    '{number} (of {day}, {count} SPECT)': '{number} (vom {day}, {count} SPECT)',
  },
  ',',
);

describe('createTranslator', () => {
  it('finds the template with the most fixed text, and translates its values', () => {
    expect(translate('Right kidney: 1.5 ml, of series SPECT 1.5 mm.')).toBe(
      'Rechte Niere: 1,5 ml, Serie SPECT 1.5 mm.',
    );
  });

  it('gives lists of numbers the decimal point, but not UIDs or names', () => {
    expect(translate('K: 1.5 x 2.25 ml.')).toBe('K: 1,5 x 2,25 ml.');
    expect(translate('K: 1.2.840.1 ml.')).toBe('K: 1.2.840.1 ml.');
  });

  it('takes a template without words only where its last value is known', () => {
    expect(translate('Map 1: Look (again).')).toBe('Map 1: Noch einmal ansehen.');
    expect(translate('Map 1: Unknown.')).toBeUndefined();
  });

  it('takes templates literally', () => {
    expect(translate('Look (again).')).toBe('Noch einmal ansehen.');
    expect(translate('Look again!')).toBeUndefined();
  });

  it('translates a list of names', () => {
    expect(translate('Right kidney, Right kidney: 2 ml.')).toBe(
      'Rechte Niere, Rechte Niere: 2 ml.',
    );
  });

  it('keeps a comma in brackets inside its item of a list', () => {
    expect(translate('1 (of 2026-03-09, 3 SPECT), 2 (of 2026-05-04, 1 SPECT)')).toBe(
      '1 (vom 2026-03-09, 3 SPECT), 2 (vom 2026-05-04, 1 SPECT)',
    );
  });

  it('translates several sentences if all are known', () => {
    expect(translate('Look (again). Right kidney: 2 ml.')).toBe(
      'Noch einmal ansehen. Rechte Niere: 2 ml.',
    );
    expect(translate('Look (again). Unknown.')).toBeUndefined();
  });
});
