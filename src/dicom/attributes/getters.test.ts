import {
  describeInstance,
  setSourceFile,
  getNumber,
  getNumbers,
  getSequence,
  getString,
  getStrings,
  getValues,
  requiredNumber,
  requiredNumbers,
  requiredSequence,
  requiredString,
  type NaturalDataset,
} from '..';

const dataset: NaturalDataset = {
  SOPInstanceUID: '1.2.3',
  InstanceNumber: '7',
  Rows: 512,
  PixelSpacing: [0.5, '0.25 '],
  ImagePositionPatient: '-1\\2.5\\3e1',
  WindowWidth: ['wide'],
  SliceThickness: null,
  StudyID: '',
  StudyDate: [],
  ImageType: ['ORIGINAL', '', ' AXIAL '],
  PatientName: [{ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎' }],
  OperatorsName: { Alphabetic: 'A^B' },
  ROIContourSequence: [{ ReferencedROINumber: 1 }, { ReferencedROINumber: 2 }],
  RequestAttributesSequence: { StudyID: 'X' },
  GantryDetectorTilt: NaN,
};

test('values of any form', () => {
  expect(getValues(dataset, 'Rows')).toEqual([512]);
  expect(getValues(dataset, 'SliceThickness')).toEqual([]);
  expect(getValues(dataset, 'StudyID')).toEqual([]);
  expect(getValues(dataset, 'StudyDate')).toEqual([]);
  expect(getValues(dataset, 'Columns')).toEqual([]);
});

test('text', () => {
  expect(getString(dataset, 'SOPInstanceUID')).toBe('1.2.3');
  expect(getString(dataset, 'Rows')).toBe('512');
  expect(getString(dataset, 'StudyID')).toBeUndefined();
  expect(getStrings(dataset, 'ImageType')).toEqual(['ORIGINAL', '', 'AXIAL']);
  expect(getString(dataset, 'PatientName')).toBe('Yamada^Tarou=山田^太郎');
  expect(getString(dataset, 'OperatorsName')).toBe('A^B');
});

test('numbers', () => {
  expect(getNumber(dataset, 'InstanceNumber')).toBe(7);
  expect(getNumbers(dataset, 'PixelSpacing')).toEqual([0.5, 0.25]);
  expect(getNumbers(dataset, 'ImagePositionPatient')).toEqual([-1, 2.5, 30]);
  expect(getNumber(dataset, 'SliceThickness')).toBeUndefined();
});

test.each(['WindowWidth', 'GantryDetectorTilt', 'PatientName', 'ROIContourSequence'])(
  'what is no number is an error: %s',
  (keyword) => {
    expect(() => getNumber(dataset, keyword)).toThrow(
      expect.objectContaining({ code: 'INVALID_TAG', what: expect.stringContaining(keyword) }),
    );
  },
);

test('sequences', () => {
  expect(getSequence(dataset, 'ROIContourSequence')).toHaveLength(2);
  expect(getSequence(dataset, 'RequestAttributesSequence')).toEqual([{ StudyID: 'X' }]);
  expect(getSequence(dataset, 'ReferencedStudySequence')).toEqual([]);
});

test('required elements', () => {
  expect(requiredString(dataset, 'SOPInstanceUID')).toBe('1.2.3');
  expect(requiredNumber(dataset, 'Rows')).toBe(512);
  expect(requiredNumbers(dataset, 'PixelSpacing', 2)).toEqual([0.5, 0.25]);
  expect(requiredSequence(dataset, 'ROIContourSequence')).toHaveLength(2);
  const missing = expect.objectContaining({
    code: 'MISSING_TAG',
    what: expect.stringContaining('image 7 (SOP instance 1.2.3)'),
  });
  expect(() => requiredString(dataset, 'StudyID')).toThrow(missing);
  expect(() => requiredNumber(dataset, 'SliceThickness')).toThrow(missing);
  expect(() => requiredNumbers(dataset, 'Columns', 1)).toThrow(missing);
  expect(() => requiredSequence(dataset, 'ReferencedStudySequence')).toThrow(missing);
  expect(() => requiredNumbers(dataset, 'PixelSpacing', 3)).toThrow(
    expect.objectContaining({ code: 'INVALID_TAG', why: expect.stringContaining('holds 2') }),
  );
});

test('an image is named by what there is', () => {
  expect(describeInstance({ SOPInstanceUID: ['1.2'] })).toBe(
    'image (no number) (SOP instance 1.2)',
  );
  expect(describeInstance({ InstanceNumber: 3 })).toBe('image 3');
  expect(describeInstance({})).toBe('an image without identification');
  const dataset = { InstanceNumber: 3, SOPInstanceUID: '1.2' };
  setSourceFile(dataset, 'IM3');
  // The name goes with copies, as frames are.
  expect(describeInstance({ ...dataset })).toBe('image 3 in the file IM3 (SOP instance 1.2)');
});
