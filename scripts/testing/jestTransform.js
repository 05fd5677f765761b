const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { transformSync, version } = require('esbuild');

const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.jsx': 'jsx' };
/** A call on a separate line, as esbuild prints it. */
const mockCall = /^jest\.mock\("[^"\n]*"\);$/gm;
/** Part of the cache's key, because the output depends on this file. */
const ownSource = fs.readFileSync(__filename, 'utf8');

/**
 * Transforms TypeScript and ES modules for jest with esbuild, as in the build; several times faster
 * than Babel where nothing is cached, as in continuous integration. `jest.mock('./module')` has to
 * run before the import of the module that it replaces, so such calls are moved to the first line.
 * A call with a factory cannot be moved, and is refused.
 */
module.exports = {
  getCacheKey(source, file, { instrument }) {
    const key = [version, ownSource, instrument, file, source].join('\0');
    return createHash('sha256').update(key).digest('hex');
  },

  process(source, file) {
    const { code } = transformSync(source, {
      loader: loaders[path.extname(file)],
      format: 'cjs',
      target: 'node20',
      // Jest's sandbox does not support import(), so it becomes require.
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      sourcemap: 'inline',
      sourcefile: file,
    });
    const mocks = code.match(mockCall) ?? [];
    if (mocks.length < (code.match(/^jest\.mock\(/gm) ?? []).length) {
      throw new Error(`${file}: jest.mock is supported with the name of a module only.`);
    }
    return { code: mocks.join('') + code };
  },
};
