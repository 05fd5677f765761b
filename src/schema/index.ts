export { listUpTo } from './listUpTo';
export { meaning } from './meaning';
export { numberBetween } from './numberBetween';
export { objectOf } from './objectOf';
export { oneOf } from './oneOf';
export { readBySchema } from './readBySchema';
export type { SchemaReading } from './readBySchema';

export { textLike } from './textLike';
export { textUpTo } from './textUpTo';
export { trueOrFalse } from './trueOrFalse';
export { wholeNumberBetween } from './wholeNumberBetween';
