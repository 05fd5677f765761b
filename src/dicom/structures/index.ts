export { drawRtStructures } from './drawRtStructures';
export { drawSegStructures } from './drawSegStructures';
export type { StructureContour, StructureContours } from './structureSet';
export { withoutKidneys } from './withoutKidneys';
