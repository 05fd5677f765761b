import type { ModelIdentity } from '../../network';
import type { NaturalDataset } from '../types';
import { clipText } from './clipText';
import { codes } from './codes';
import { describeWeights } from './describeWeights';
import type { SoftwareIdentity } from './types';

/** Item of the Algorithm Identification Macro (PS3.3 10.16, Table 10-19) for a network. */
export function algorithmIdentification(
  model: ModelIdentity,
  software: SoftwareIdentity,
): NaturalDataset {
  return {
    AlgorithmFamilyCodeSequence: [codes.artificialIntelligence],
    AlgorithmName: clipText('LO', model.name),
    AlgorithmVersion: clipText('LO', model.version),
    AlgorithmParameters: clipText('LT', describeWeights(model)),
    AlgorithmSource: clipText('LO', software.manufacturer ?? software.name),
  };
}
