export { createBrowserStore } from './createBrowserStore';
export { packLabels } from './packLabels';
export type { SavedSlice, SavedWork } from './savedWork';
export type { SavedWorkStore } from './savedWorkStore';
export { unpackLabels } from './unpackLabels';
export { watchOtherTabs } from './watchOtherTabs';
