import type { NaturalDataset } from '../dicom';
import { codeOf } from '../../tests/helpers/codeOf';
import { checkBurnedIn, checkNote, deidentify } from '.';
import { confidentialityProfile } from './confidentialityProfile';

const patient: NaturalDataset = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
  StudyInstanceUID: '1.2.3',
  SeriesInstanceUID: '1.2.3.4',
  PatientName: [{ Alphabetic: 'Muster^Eva' }],
  PatientID: 'MRN-4711',
  PatientBirthDate: '19600229',
  StudyDate: '20260102',
  TimezoneOffsetFromUTC: '+0100',
  InstitutionName: 'Clinic of Town',
  ReferringPhysicianName: [{ Alphabetic: 'Doctor^Test' }],
  SeriesDescription: 'Abdomen of Eva',
  // Not in the table of the profile, and a text all the same.
  AcquisitionType: 'SPIRAL',
  PatientOrientation: ['L', 'P'],
  UnknownKeyword: 'Muster',
  '00091001': 'Muster',
  KVP: 120,
  Rows: 512,
  ConvolutionKernel: 'B30f',
  ManufacturerModelName: 'Scanner of Muster',
  ReferencedImageSequence: [{ ReferencedSOPInstanceUID: '1.2.3.5' }],
  SharedFunctionalGroupsSequence: [
    { PatientComments: 'Muster', FrameOfReferenceUID: '1.2.3', PixelSpacing: [1, 1] },
  ],
};

describe('deidentify', () => {
  it('does with each element what the table says, at any depth', () => {
    const left = deidentify(patient, { replacedUids: new Map(), descriptors: 'remove' });
    expect(JSON.stringify(left)).not.toMatch(/Muster|Eva|MRN|19600229|20260102|Town|Doctor|\+0100/);
    expect(left).toMatchObject({
      SOPClassUID: ['1.2.840.10008.5.1.4.1.1.2'],
      PatientName: null,
      PatientBirthDate: null,
      StudyDate: null,
      KVP: 120,
      Rows: 512,
      ConvolutionKernel: 'B30f',
      AcquisitionType: 'SPIRAL',
    });
    expect(left).not.toHaveProperty('TimezoneOffsetFromUTC');
    expect(left).not.toHaveProperty('SeriesDescription');
    const [group] = left.SharedFunctionalGroupsSequence as NaturalDataset[];
    expect(group).toEqual({ FrameOfReferenceUID: left.StudyInstanceUID, PixelSpacing: [1, 1] });
  });

  it('replaces a UID by the same one wherever it stands, and a new one only once', () => {
    const options = { replacedUids: new Map<string, string>(), descriptors: 'remove' } as const;
    const once = deidentify(patient, options);
    expect(once.StudyInstanceUID).not.toEqual(['1.2.3']);
    expect(once.SeriesInstanceUID).not.toEqual(once.StudyInstanceUID);
    expect(deidentify(patient, options)).toEqual(once);
    expect(deidentify(once, options)).toEqual(once);
    // A study's UID under the root of the standard is wrong, and still a study's.
    const wrong = deidentify({ StudyInstanceUID: '1.2.840.10008.1' }, options);
    expect(wrong.StudyInstanceUID).not.toEqual(['1.2.840.10008.1']);
  });

  it('has the table of the standard', () => {
    // Rows as PS3.15 2026c prints them.
    expect(confidentialityProfile).toMatchObject({
      AccessionNumber: 'Z',
      AcquisitionDateTime: 'X/Z/D',
      ContentDate: 'Z/D',
      DeviceSerialNumber: 'X/Z/D',
      PatientAge: 'X',
      ReferencedSOPInstanceUID: 'U',
      StructureSetLabel: 'D',
    });
  });
});

describe('checkBurnedIn', () => {
  it('refuses a series with text in the pixels of any image', () => {
    const clean = { BurnedInAnnotation: 'NO' };
    expect(() => checkBurnedIn([clean, {}])).not.toThrow();
    expect(codeOf(() => checkBurnedIn([clean, { BurnedInAnnotation: 'YES' }]))).toBe(
      'BURNED_IN_ANNOTATION',
    );
  });
});

describe('checkNote', () => {
  it('knows a name in every form that the header has', () => {
    const header = { PatientName: [{ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎' }] };
    expect(codeOf(() => checkNote('山田さん', header))).toBe('NOTE_IDENTIFIES');
    expect(codeOf(() => checkNote('Yamada-san', header))).toBe('NOTE_IDENTIFIES');
  });

  it.each(['cyst of Frau MUSTER', 'see mrn-4711', 'like on 2.1.2026', '20260102'])(
    'refuses "%s"',
    (note) => expect(codeOf(() => checkNote(note, patient))).toBe('NOTE_IDENTIFIES'),
  );

  it('takes what tells nothing of the patient', () => {
    expect(() =>
      checkNote('Evaluated: leaks 2-3 cm into the psoas, HU 40-60', patient),
    ).not.toThrow();
  });
});
