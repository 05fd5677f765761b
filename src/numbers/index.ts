export { countOf } from './countOf';
export { invertSymmetric } from './invertSymmetric';
export { largest } from './largest';
export { smallest } from './smallest';
export { solveSymmetric } from './solveSymmetric';
