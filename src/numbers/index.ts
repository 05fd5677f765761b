export { countOf } from './countOf';
export { csvField } from './csvField';
export { invertSymmetric } from './invertSymmetric';
export { largest } from './largest';
export { smallest } from './smallest';
export { solveSymmetric } from './solveSymmetric';
