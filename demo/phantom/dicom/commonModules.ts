import { createUid } from './createUid';
import { formatDateTime } from './formatDateTime';
import { formatNumber } from './formatNumber';
import type { StudyContext } from './StudyContext';
import type { PlainDataset } from './toPart10File';

/** Patient, General Study, Patient Study, Frame of Reference and General Equipment (PS3.3 C.7). */
export function commonModules(context: StudyContext): PlainDataset {
  const { preset } = context;
  const study = formatDateTime(context.start);
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
    StudyInstanceUID: context.studyInstanceUID,
    StudyDate: study.date,
    StudyTime: study.time,
    TimezoneOffsetFromUTC: context.timezone,
    StudyID: context.studyId,
    AccessionNumber: context.accessionNumber,
    ReferringPhysicianName: [],
    StudyDescription: `177Lu-DOTATATE SPECT/CT cycle ${context.cycle}`,
    FrameOfReferenceUID: context.frameOfReferenceUID,
    PositionReferenceIndicator: [],
    Manufacturer: 'Kidney dosimetry for OHIF',
    InstitutionName: 'Synthetic hospital',
    ManufacturerModelName: 'Synthetic phantom',
    DeviceSerialNumber: '0001',
    SoftwareVersions: '1',
    InstanceCreatorUID: createUid(0, 'phantom creator'),
  };
}
