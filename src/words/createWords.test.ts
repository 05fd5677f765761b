import { createWords } from './createWords';

const english = createWords('en-US');
const german = createWords('de');

describe('createWords', () => {
  it('follows the language of the viewer, English where there is no such language', () => {
    expect(german.t('review.approve')).toBe('Freigeben');
    expect(createWords('de_AT').t('review.approve')).toBe('Freigeben');
    expect(english.t('review.approve')).toBe('Approve');
    for (const tag of ['fr', 'x', '', 'test-LNG']) {
      expect(createWords(tag).t('review.approve')).toBe('Approve');
      expect(createWords(tag).number(1.5, 1)).toBe('1.5');
    }
  });

  it('writes numbers as the country does, and never parts thousands', () => {
    expect(german.number(12345.678, 2)).toBe('12345,68');
    expect(createWords('de-CH').number(12345.678, 2)).toBe('12345.68');
    expect(english.number(12345.678, 2)).toBe('12345.68');
    expect(german.significant(0.01, 3)).toBe('0,0100');
    expect(german.plainNumber(168.1264999)).toBe('168,126');
  });

  it('writes dates so that day and month cannot be mixed up', () => {
    expect(english.dateTime('2026-03-02T08:05:09')).toBe('2026-03-02 08:05');
    expect(german.dateTime('2026-03-02T08:05:09')).toBe('02.03.2026, 08:05');
    expect(english.date('2026-03-02T23:59')).toBe('2026-03-02');
    expect(german.date('2026-03-02')).toBe('02.03.2026');
    expect(german.dateTime('yesterday')).toBe('yesterday');
  });

  it('chooses the form for a number', () => {
    expect(english.t('findings.notes', { count: 1 })).toBe('1 note');
    expect(german.t('findings.notes', { count: 2 })).toBe('2 Bemerkungen');
    expect(german.t('serial.cycle', { number: 2, count: 1 })).toBe('Zyklus 2: 1 Messzeitpunkt');
  });

  it('translates sentences of other rooms and leaves unknown ones as they are', () => {
    expect(german.say('Right kidney: 36.4 ml, outside the usual 70-350 ml.')).toBe(
      'Rechte Niere: 36,4 ml, außerhalb der üblichen 70–350 ml.',
    );
    expect(german.say('Nobody has translated this.')).toBe('Nobody has translated this.');
    expect(english.say('Right kidney')).toBe('Right kidney');
  });

  it('says of an error what its code says, with the original, unless all of it is known', () => {
    const known = {
      code: 'CANCELLED',
      what: 'Auto-contouring was cancelled.',
      why: 'The user stopped it.',
      next: 'Nothing was changed; start it again at any time.',
    } as const;
    expect(german.error(known)).toEqual({
      code: 'CANCELLED',
      what: 'Das automatische Konturieren wurde abgebrochen.',
      why: 'Der Benutzer hat es angehalten.',
      next: 'Es wurde nichts geändert; es lässt sich jederzeit neu starten.',
    });
    expect(german.error({ ...known, code: 'TIMEOUT', why: 'It took 3 s.' })).toEqual({
      code: 'TIMEOUT',
      what: 'Ein Server antwortet nicht rechtzeitig.',
      why: `Meldung des Programms (englisch): ${known.what} It took 3 s. ${known.next}`,
      next: '',
    });
    expect(english.error(known)).toBe(known);
  });
});
