// Needs only Node and npm: installs what the other scripts need.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the repository; ends this process with its exit code if it fails. */
export function run(command, args, { env = {}, allowFailure = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const status = result.status ?? 1;
  if (status !== 0 && !allowFailure) {
    if (result.error) {
      process.stderr.write(`${command}: ${result.error.message}\n`);
    }
    process.exit(status);
  }
  return status;
}

/** Runs a TypeScript file of the repository. */
export function runTypeScript(file, args = [], options = {}) {
  return run(
    process.execPath,
    [path.join(root, 'node_modules/tsx/dist/cli.mjs'), file, ...args],
    options,
  );
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    process.stderr.write(`Node ${process.versions.node} is too old: install Node 20 or later.\n`);
    process.exit(1);
  }
}

/** npm ci, unless node_modules is already what the lock file says. */
export function installPackages() {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) {
    return;
  }
  process.stdout.write('Installing packages, once: one to three minutes\n');
  // onnxruntime-node's install script would fetch CUDA parts; its CPU library is in the package.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ONNXRUNTIME_NODE_INSTALL: 'skip', ONNXRUNTIME_NODE_INSTALL_CUDA: 'skip' },
  });
}
