import fs from 'node:fs';
import path from 'node:path';

/** The engines differ by back end; writers of PDF are loaded when the first contours are there. */
const isScript = /^kidney-dosimetry-(?!engine-).*\.js$/;
const isLoadedLater = /^kidney-dosimetry-(toPdf|drawCommissioning)-/;

/**
 * Names of the plug-in's scripts that a first run loads: without the engines, the writers of PDF
 * and what only these import.
 * @param folder the plug-in as it was built
 */
export function firstRunScripts(folder: string): string[] {
  const scripts = fs.readdirSync(folder).filter((file) => isScript.test(file));
  const texts = new Map(
    scripts.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
  const isNeeded = (file: string) => {
    const importers = scripts.filter((one) => one !== file && texts.get(one)!.includes(file));
    return importers.length === 0 || importers.some((one) => !isLoadedLater.test(one));
  };
  return scripts.filter((file) => !isLoadedLater.test(file) && isNeeded(file));
}
