export type { Archive, ArchivedInstance, StoreResult } from './createArchive';
export { registerArchive } from './registerArchive';
export type { RegisterArchiveOptions } from './registerArchive';
