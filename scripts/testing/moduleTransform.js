const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { version } = require('esbuild');

const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.jsx': 'jsx' };
/** Part of the key, because the output depends on this file. */
const ownSource = fs.readFileSync(__filename, 'utf8');

/** Options of esbuild for a module as jest runs it. */
function optionsOf(file) {
  return {
    loader: loaders[path.extname(file)],
    format: 'cjs',
    target: 'node20',
    // Jest's sandbox does not support import(), so it becomes require.
    supported: { 'dynamic-import': false },
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcefile: file,
  };
}

/** A name for what esbuild makes of a source with these options. */
function keyOf(source, file) {
  return createHash('sha256').update([version, ownSource, file, source].join('\0')).digest('hex');
}

module.exports = { optionsOf, keyOf };
