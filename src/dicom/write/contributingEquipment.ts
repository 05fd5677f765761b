import type { ModelIdentity } from '../../network';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { clipText } from './clipText';
import { copyElements } from './copyElements';
import { codes } from './codes';
import { describeModel } from './describeModel';
import { describeWeights } from './describeWeights';
import type { SoftwareIdentity } from './types';

export interface ContributingEquipmentOptions {
  /** Data set of an image of the source series, which describes the scanner. */
  source: NaturalDataset;
  software: SoftwareIdentity;
  model?: ModelIdentity;
  /** DT of the contouring. */
  dateTime: string;
}

/**
 * Items of ContributingEquipmentSequence (PS3.3 C.12.1.1.5; purposes from PS3.16 CID 7005): the
 * scanner that acquired the images and, where a network made the contours, the network as a
 * separate item.
 */
export function contributingEquipment({
  source,
  software,
  model,
  dateTime,
}: ContributingEquipmentOptions): NaturalDataset[] {
  const items: NaturalDataset[] = [];
  if (getString(source, 'Manufacturer')) {
    items.push({
      PurposeOfReferenceCodeSequence: [codes.acquisitionEquipment],
      ...copyElements(source, [
        'Manufacturer',
        'InstitutionName',
        'StationName',
        'ManufacturerModelName',
        'DeviceSerialNumber',
        'SoftwareVersions',
      ]),
    });
  }
  if (model) {
    items.push({
      PurposeOfReferenceCodeSequence: [codes.processingEquipment],
      Manufacturer: clipText('LO', software.manufacturer ?? software.name),
      ManufacturerModelName: clipText('LO', model.name),
      SoftwareVersions: [model.version, model.sha256, model.refineSha256].flatMap((text) =>
        text ? clipText('LO', text) : [],
      ),
      ContributionDateTime: dateTime,
      ContributionDescription: clipText(
        'ST',
        `Automatic kidney contours by network ${describeModel(model)}, ${describeWeights(model)}`,
      ),
    });
  }
  return items;
}
