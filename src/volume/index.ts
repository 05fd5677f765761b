export type {
  Affine,
  Direction,
  Labelmap,
  Vec3,
  Volume,
  VolumeGeometry,
  VoxelArray,
} from './types';
export { addToBlocks } from './addToBlocks';
export { blockMeans } from './blockMeans';
export type { Blocks } from './blocks';
export { checkImageSize } from './checkImageSize';
export { checkPlausibleGeometry } from './checkPlausibleGeometry';
export { composeAffine } from './composeAffine';
export { cornerIndices } from './cornerIndices';
export { cropValues } from './cropValues';
export { createBlocks } from './createBlocks';
export { indexToIndexMatrix } from './indexToIndexMatrix';
export { gridCorners } from './gridCorners';
export { gridsApartMm } from './gridsApartMm';
export { indexToPatient } from './indexToPatient';
export { indexToPatientMatrix } from './indexToPatientMatrix';
export { invertAffine } from './invertAffine';
export { partOfGrid } from './partOfGrid';
export { patientToIndexMatrix } from './patientToIndexMatrix';
export { rotateBy } from './rotateBy';
export { sameGrid } from './sameGrid';
export { transformPoint } from './transformPoint';
export { voxelVolumeMl } from './voxelVolumeMl';
export { volumeGeometry } from './volumeGeometry';
export { wholeBlocks } from './wholeBlocks';
