import { parseQuery } from './parseQuery';

describe('parseQuery', () => {
  it('reads attributes and their values', () => {
    expect(parseQuery('ModalitiesInStudy=CT&StudyDate=20260101-20260131')).toEqual({
      ModalitiesInStudy: ['CT'],
      StudyDate: ['20260101-20260131'],
    });
    expect(parseQuery('00100020=A%26B')).toEqual({ '00100020': ['A&B'] });
  });

  it.each(['', 'StudyDate', 'StudyDate=', 'a/b=1', 'limit=5&StudyDate=20260101'])(
    'refuses %j',
    (text) => {
      expect(() => parseQuery(text)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
    },
  );
});
