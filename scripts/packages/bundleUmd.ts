import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { bundleOptions } from '../bundleOptions';
import { rememberInputs } from '../bundle';

/** What OHIF 3.14 shares with plug-ins, as properties of the window by the packages' names. */
const hostPackages = [
  'react',
  'react-dom',
  'react/jsx-runtime',
  '@ohif/core',
  '@ohif/ui-next',
  '@ohif/i18n',
  '@ohif/extension-default',
  '@ohif/extension-cornerstone',
  '@cornerstonejs/core',
  '@cornerstonejs/tools',
  'dcmjs',
  'gl-matrix',
];

/**
 * Writes a UMD module for OHIF 3.14's descriptors and its gallery: a script that leaves its default
 * export in the window under the package's name (CommonJS and AMD as well). What the host shares is
 * not inside.
 */
export async function bundleUmd(entry: string, outfile: string, name: string): Promise<void> {
  const { metafile, outputFiles } = await build({
    ...bundleOptions(entry, outfile),
    format: 'cjs',
    external: hostPackages,
    write: false,
  });
  rememberInputs(metafile);
  await mkdir(path.dirname(outfile), { recursive: true });
  for (const { path: file, text } of outputFiles) {
    await writeFile(file, file === outfile ? wrap(text, name, externalsOf(metafile)) : text);
  }
}

function externalsOf(metafile: Metafile | undefined): string[] {
  const imports = Object.values(metafile?.outputs ?? {}).flatMap((output) => output.imports);
  return [...new Set(imports.filter(({ external }) => external).map((one) => one.path))];
}

/** CommonJS as UMD: where each loader has the shared packages, and where it wants the module. */
function wrap(commonJs: string, packageName: string, needed: readonly string[]): string {
  const name = JSON.stringify(packageName);
  const amd = JSON.stringify(['require', ...needed]);
  return `(function(root,make){
if(typeof exports==="object"&&typeof module!=="undefined")module.exports=make(require);
else if(typeof define==="function"&&define.amd)define(${name},${amd},make);
else root[${name}]=make(function(shared){
if(root[shared]===undefined)throw new Error(${name}+": this viewer does not share "+shared+"; load the ES module instead");
return root[shared];});
})(typeof self!=="undefined"?self:this,function(require){
var module={exports:{}},exports=module.exports;
${commonJs}
return module.exports.default;});
`;
}
