import { contributingEquipment } from './contributingEquipment';
import { equipmentModule } from './equipmentModule';

const software = { name: 'kidney-dosimetry', version: '0.1.0' };
const model = {
  name: 'kidneys',
  version: '2.0.0',
  sha256: 'f'.repeat(64),
  stage: 'release' as const,
};
const dateTime = '20260304050607.000000+0000';

describe('equipmentModule', () => {
  it('names program, network and the whole hash of its weights', () => {
    expect(equipmentModule({ ...software, manufacturer: 'Clinic' }, model)).toEqual({
      Manufacturer: 'Clinic',
      ManufacturerModelName: 'kidney-dosimetry',
      DeviceSerialNumber: '0.1.0',
      SoftwareVersions: ['kidney-dosimetry 0.1.0', 'kidneys 2.0.0', 'f'.repeat(64)],
    });
  });
});

describe('contributingEquipment', () => {
  it('names the scanner and the network', () => {
    const source = { Manufacturer: 'Scanner Works', StationName: 'CT1', PatientID: 'X' };
    const [scanner, network] = contributingEquipment({ source, software, model, dateTime });
    expect(scanner).toMatchObject({ Manufacturer: 'Scanner Works', StationName: 'CT1' });
    expect(scanner).not.toHaveProperty('PatientID');
    expect(network).toMatchObject({
      ManufacturerModelName: 'kidneys',
      SoftwareVersions: ['2.0.0', 'f'.repeat(64)],
      ContributionDateTime: dateTime,
    });
  });

  it('leaves out what is not known (Manufacturer is of type 1)', () => {
    expect(contributingEquipment({ source: {}, software, dateTime })).toEqual([]);
  });
});
