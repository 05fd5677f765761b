import type { JsonDataset } from './dicomJson';
import { matchesQuery } from './matchesQuery';
import { queryTag } from './queryAttributes';

const dataset: JsonDataset = {
  '00080020': { vr: 'DA', Value: ['20260401'] },
  '00080030': { vr: 'TM', Value: ['101530.5'] },
  '00080050': { vr: 'SH', Value: ['A-1 (x)'] },
  '00080061': { vr: 'CS', Value: ['CT', 'RTDOSE'] },
  '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Müller^Eva', Ideographic: '山田' }] },
  '00100020': { vr: 'LO', Value: ['P*1'] },
  '0020000D': { vr: 'UI', Value: ['1.2.3'] },
  '00200011': { vr: 'IS', Value: [3] },
  '00081030': { vr: 'LO' },
};
const match = (key: string, value: string) =>
  matchesQuery(dataset, new Map([[queryTag(key) as string, value]]));

describe('matchesQuery (PS3.4 C.2.2.2)', () => {
  it.each([
    ['PatientName', 'Müller^Eva'],
    ['PatientName', 'müller*'],
    ['PatientName', '*EVA'],
    ['PatientName', 'M?ller^*'],
    ['PatientName', '山*'],
    ['PatientName', ''],
    ['PatientName', '*'],
    ['00100020', 'p?1'],
    ['AccessionNumber', 'A-1 (x)'],
    ['StudyInstanceUID', '9.9,1.2.3'],
    ['0020000d', '9.9\\1.2.3'],
    ['ModalitiesInStudy', 'RTDOSE'],
    ['ModalitiesInStudy', 'PT,CT'],
    ['StudyDate', '20260401'],
    ['StudyDate', '20260401-20260401'],
    ['StudyDate', '20251231-'],
    ['StudyDate', '-20260401'],
    ['StudyTime', '10-1015'],
    ['StudyTime', '1015-'],
    ['SeriesNumber', '3'],
    ['StudyDescription', ''],
  ])('%s = "%s" matches', (key, value) => {
    expect(match(key, value)).toBe(true);
  });

  it.each([
    ['PatientName', 'Müller'],
    ['PatientName', 'M?ler*'],
    ['AccessionNumber', 'A.1*'],
    ['AccessionNumber', '(x)'],
    ['StudyInstanceUID', '1.2.*'],
    ['StudyInstanceUID', '1x2.3'],
    ['ModalitiesInStudy', 'ct'],
    ['StudyDate', '20260402-'],
    ['StudyDate', '-20260331'],
    ['StudyDate', '2026040?'],
    ['StudyTime', '1016-11'],
    ['SeriesNumber', '33'],
    ['StudyDescription', 'x'],
    ['InstitutionName', 'x'],
  ])('%s = "%s" does not match', (key, value) => {
    expect(match(key, value)).toBe(false);
  });

  it('needs all keys to match', () => {
    const both = (id: string) =>
      matchesQuery(
        dataset,
        new Map([
          ['0020000D', '1.2.3'],
          ['00200011', id],
        ]),
      );
    expect([both('3'), both('4')]).toEqual([true, false]);
  });
});

describe('queryTag', () => {
  it('takes keywords and tags, and nothing it cannot search by', () => {
    expect(queryTag('PatientName')).toBe('00100010');
    expect(queryTag('0020000d')).toBe('0020000D');
    expect(['patientname', '00280030', 'PixelData', 'constructor', ''].map(queryTag)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
