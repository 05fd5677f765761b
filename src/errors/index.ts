export { DosimetryError } from './DosimetryError';
export type { DosimetryErrorDetails } from './DosimetryError';
export { errorCodes } from './errorCodes';
export type { ErrorCode } from './errorCodes';
export { toDosimetryError } from './toDosimetryError';
