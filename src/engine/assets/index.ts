export type { Asset, AssetEntry, AssetManifest } from './assetManifest';
export { createAssetStore } from './createAssetStore';
export type { AssetStore, AssetStoreOptions } from './createAssetStore';
export { assetListFile, loadScripts } from './loadScripts';
export type { LoadedScript } from './loadScripts';
export { sha256Hex } from './sha256Hex';
