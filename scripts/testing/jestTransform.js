const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { transformSync } = require('esbuild');
const { keyOf, optionsOf } = require('./moduleTransform');

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
    const key = [ownSource, instrument, keyOf(source, file)].join('\0');
    return createHash('sha256').update(key).digest('hex');
  },

  process(source, file) {
    const code = preparedCode(source, file) ?? transformSync(source, optionsOf(file)).code;
    const mocks = code.match(mockCall) ?? [];
    if (mocks.length < (code.match(/^jest\.mock\(/gm) ?? []).length) {
      throw new Error(`${file}: jest.mock is supported with the name of a module only.`);
    }
    return { code: mocks.join('') + code };
  },
};

/** What `npm test` has prepared (`transformAll.mjs`). */
function preparedCode(source, file) {
  const folder = process.env.KIDNEY_SHARED_TRANSFORMS;
  const prepared = folder && path.join(folder, keyOf(source, file));
  return prepared && fs.existsSync(prepared) ? fs.readFileSync(prepared, 'utf8') : undefined;
}
