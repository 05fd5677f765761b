import type { SyntheticPatient } from '../types';
import { createUid } from './createUid';
import { formatDateTime } from './formatDateTime';
import { formatNumber } from './formatNumber';
import { studyClock } from './studyClock';
import type { PlainDataset } from './toPart10File';

/** Patient, General Study, Patient Study, Frame of Reference and General Equipment (PS3.3 C.7). */
export function commonModules(patient: SyntheticPatient): PlainDataset {
  const { preset, seed, ct, truth } = patient;
  const study = formatDateTime(studyClock(patient).injection);
  return {
    SpecificCharacterSet: 'ISO_IR 100',
    PatientName: preset.patientName,
    PatientID: preset.patientId,
    PatientBirthDate: preset.birthDate,
    PatientSex: preset.sex,
    PatientAge: `${String(preset.ageYears).padStart(3, '0')}Y`,
    PatientSize: formatNumber(preset.sizeM),
    PatientWeight: formatNumber(preset.weightKg),
    PatientComments: 'Synthetic patient; made by a program, no person',
    StudyInstanceUID: truth.studyInstanceUID,
    StudyDate: study.date,
    StudyTime: study.time,
    StudyID: `LU${preset.patientId.slice(-3)}`,
    AccessionNumber: `SYN26${preset.patientId.slice(-3)}${String(seed).padStart(3, '0')}`.slice(
      0,
      16,
    ),
    ReferringPhysicianName: [],
    StudyDescription: '177Lu-DOTATATE SPECT/CT cycle 1',
    FrameOfReferenceUID: ct.frameOfReferenceUID,
    PositionReferenceIndicator: [],
    Manufacturer: 'Kidney dosimetry for OHIF',
    InstitutionName: 'Synthetic hospital',
    ManufacturerModelName: 'Synthetic phantom',
    DeviceSerialNumber: '0001',
    SoftwareVersions: '1',
    InstanceCreatorUID: createUid(0, 'phantom creator'),
  };
}
