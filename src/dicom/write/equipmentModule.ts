import type { ModelIdentity } from '../../network';
import type { NaturalDataset } from '../types';
import { clipText } from './clipText';
import type { SoftwareIdentity } from './types';

/**
 * General and Enhanced General Equipment (PS3.3 C.7.5.1, C.7.5.2): the program that created the
 * object and, in SoftwareVersions, also the model with the full SHA-256 of each network's weights
 * (64 digits fill a LO).
 */
export function equipmentModule(software: SoftwareIdentity, model?: ModelIdentity): NaturalDataset {
  const versions = [`${software.name} ${software.version}`];
  if (model) {
    versions.push(`${model.name} ${model.version}`, model.sha256);
    if (model.refineSha256) {
      versions.push(model.refineSha256);
    }
  }
  return {
    Manufacturer: clipText('LO', software.manufacturer ?? software.name),
    ManufacturerModelName: clipText('LO', software.name),
    DeviceSerialNumber: clipText('LO', software.version),
    SoftwareVersions: versions.map((version) => clipText('LO', version)),
  };
}
