export { DosimetryError } from './DosimetryError';
export type { DosimetryErrorDetails } from './DosimetryError';
export { cancelledError } from './cancelledError';
export { errorCodes } from './errorCodes';
export type { ErrorCode } from './errorCodes';
export { guardReading } from './guardReading';
export { inFile } from './inFile';
export { toDosimetryError } from './toDosimetryError';
