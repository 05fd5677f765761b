export { kidneySides } from './kidneySides';
export type { KidneySide, KidneySideDefinition } from './kidneySides';
export { keepLargestComponent } from './keepLargestComponent';
export type { RemovedPieces } from './keepLargestComponent';
export { labelBounds } from './labelBounds';
export type { IndexBounds } from './labelBounds';
export { labelComponents } from './labelComponents';
export type { ComponentsResult } from './labelComponents';
export { largestComponent } from './largestComponent';
