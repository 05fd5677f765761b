/** Folders of the packages that are published, relative to the repository. */
export const packageFolders = ['extension', 'mode', 'programs'] as const;

export type PackageFolder = (typeof packageFolders)[number];

/** The mode holds no weights. */
export const foldersWithWeights: readonly PackageFolder[] = ['extension', 'programs'];
