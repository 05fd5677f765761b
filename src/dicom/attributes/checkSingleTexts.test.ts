import { checkSingleTexts } from './checkSingleTexts';

test.each(['FrameOfReferenceUID', 'DoseUnits', 'DoseSummationType', 'Units', 'DecayCorrection'])(
  'two different values of %s are refused, the same one twice is not',
  (keyword) => {
    const invalid = expect.objectContaining({ code: 'INVALID_TAG' });
    expect(() => checkSingleTexts({ [keyword]: ['1.2', '1.3'] }, [keyword])).toThrow(invalid);
    expect(() => checkSingleTexts({ [keyword]: '1.2\\1.3' }, [keyword])).toThrow(invalid);
    expect(() => checkSingleTexts({ [keyword]: ['1.2', '1.2'] }, [keyword])).not.toThrow();
    expect(() => checkSingleTexts({}, [keyword])).not.toThrow();
  },
);

test('codes of several values are left alone', () => {
  expect(() =>
    checkSingleTexts({ ImageType: ['ORIGINAL', 'PRIMARY'] }, ['ImageType']),
  ).not.toThrow();
});
