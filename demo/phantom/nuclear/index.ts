export { lutetiumHalfLifeSeconds } from './constants';
export { makeDoseMap } from './makeDoseMap';
export { makeSpect } from './makeSpect';
export { meanUnderMask } from './meanUnderMask';
