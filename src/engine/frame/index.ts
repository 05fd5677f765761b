export { decodeFrame } from './decodeFrame';
export { encodeFrame } from './encodeFrame';
