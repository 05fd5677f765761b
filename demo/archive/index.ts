export { createArchive } from './createArchive';
export type { Archive, ArchivedInstance, StoreResult } from './createArchive';
export { registerArchive } from './registerArchive';
export { storeFiles } from './storeFiles';
export type { RegisterArchiveOptions } from './registerArchive';
