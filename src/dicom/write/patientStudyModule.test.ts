import { data } from 'dcmjs';
import { patientStudyModule } from './patientStudyModule';

describe('patientStudyModule', () => {
  it('copies patient and study, and nothing of series and image', () => {
    const copy = patientStudyModule({
      SpecificCharacterSet: 'ISO_IR 100',
      PatientName: [{ Alphabetic: 'Müller^Änne' }],
      PatientID: 'X',
      IssuerOfPatientID: 'Hospital',
      OtherPatientIDsSequence: [{ PatientID: 'Y', TypeOfPatientID: 'TEXT' }],
      PatientWeight: 70,
      StudyInstanceUID: '1.2.3',
      SeriesInstanceUID: '1.2.4',
      SOPInstanceUID: '1.2.5',
      imageId: 'wadors:1',
    });
    expect(copy).toEqual({
      SpecificCharacterSet: 'ISO_IR 100',
      PatientName: [{ Alphabetic: 'Müller^Änne' }],
      PatientID: 'X',
      IssuerOfPatientID: 'Hospital',
      OtherPatientIDsSequence: [{ PatientID: 'Y', TypeOfPatientID: 'TEXT' }],
      PatientBirthDate: null,
      PatientSex: null,
      PatientWeight: 70,
      StudyInstanceUID: '1.2.3',
      StudyDate: null,
      StudyTime: null,
      ReferringPhysicianName: null,
      StudyID: null,
      AccessionNumber: null,
    });
  });

  it("turns the reader's accessors into plain values that survive structuredClone", () => {
    const natural = data.DicomMetaDictionary.naturalizeDataset({
      '00100010': { vr: 'PN', Value: [{ Alphabetic: 'A^B', Ideographic: '山田^太郎' }] },
      '0020000D': { vr: 'UI', Value: ['1.2.3'] },
    });
    const copy = structuredClone(patientStudyModule(natural));
    expect(copy.PatientName).toEqual([{ Alphabetic: 'A^B', Ideographic: '山田^太郎' }]);
  });

  it('knows every keyword it copies', () => {
    const { nameMap } = data.DicomMetaDictionary;
    const everything = new Proxy({ StudyInstanceUID: '1.2.3' } as { [keyword: string]: unknown }, {
      get: (target, keyword: string) => target[keyword] ?? 'x',
    });
    const unknown = Object.keys(patientStudyModule(everything)).filter((key) => !nameMap[key]);
    expect(unknown).toEqual([]);
  });

  it('needs a study', () => {
    expect(() => patientStudyModule({ PatientID: 'X' })).toThrow(
      expect.objectContaining({ code: 'MISSING_TAG' }),
    );
  });
});
