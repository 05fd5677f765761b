export { largest } from './largest';
export { smallest } from './smallest';
