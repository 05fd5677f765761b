import { buildSearchUrl } from './buildSearchUrl';

describe('buildSearchUrl', () => {
  it('is the bare path without a query', () => {
    expect(buildSearchUrl('/studies', {})).toBe('/studies');
    expect(buildSearchUrl('/studies', { PatientID: undefined, PatientName: '' })).toBe('/studies');
  });

  it('encodes values and joins lists', () => {
    const url = buildSearchUrl('/studies', {
      PatientName: 'Müller^A&B*',
      ModalitiesInStudy: ['CT', 'RTDOSE'],
      '00200010': 7,
    });
    const parameters = new URL(url, 'http://x').searchParams;
    expect([...parameters]).toEqual([
      ['PatientName', 'Müller^A&B*'],
      ['ModalitiesInStudy', 'CT,RTDOSE'],
      ['00200010', '7'],
    ]);
  });
});
