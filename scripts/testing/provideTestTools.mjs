import fs from 'node:fs';
import { run } from '../bootstrap.mjs';
import { debianTools, missingToolsText } from './debianTools.mjs';

/**
 * Installs Debian packages that tests use, if requested; otherwise prints which tests are skipped.
 */
export function provideTestTools({ install }) {
  const missing = missingTools();
  if (missing.length > 0 && install) {
    installWithApt(missing);
  }
  const still = missingTools();
  if (still.length > 0) {
    process.stderr.write(missingToolsText(still));
  }
}

function missingTools() {
  return Object.keys(debianTools).filter((name) => !fs.existsSync(debianTools[name]));
}

/** Installed one by one, so that a package that this Debian lacks does not prevent the others. */
function installWithApt(names) {
  const canInstall = process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  if (!canInstall) {
    process.stderr.write('--install-tools needs Debian and root: nothing is installed.\n');
    return;
  }
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, allowFailure: true };
  run('apt-get', ['update', '-qq'], options);
  for (const name of names) {
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
  }
}
