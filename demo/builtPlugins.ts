import path from 'node:path';

/** Where `npm run build` puts the plug-ins. */
export const builtPlugins = path.resolve(__dirname, '../dist/plugins');
