import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bundleOptions, root, sharedBundleOptions } from './bundleOptions';
import { copyAssets } from './copyAssets';
import { listAssets } from './listAssets';
import { sharedEntries, singleEntries, workerEntries } from './pluginEntries';
import { watchBundle } from './watchBundle';

/**
 * Serves the demo with a separate plug-in folder that is rebuilt from the sources: `npm run dev`.
 * Arguments are passed to the demo server. Reload the page after a change.
 */
async function dev(demoArguments: string[]): Promise<void> {
  const plugins = path.join(root, '.cache/dev-plugins');
  await rm(plugins, { recursive: true, force: true });
  const define = { KIDNEY_DOSIMETRY_ASSETS: JSON.stringify(await copyAssets(plugins)) };
  const inPlugins = (name: string) => path.join(plugins, name);
  const isShared = (name: string) => path.parse(name).name in sharedEntries;
  const workers = Object.entries(workerEntries).filter(([name]) => !isShared(name));
  const bundles = [
    ...Object.entries(singleEntries).map(([name, entry]) => bundleOptions(entry, inPlugins(name))),
    ...workers.map(([name, entry]) => bundleOptions(entry, inPlugins(name), define)),
    sharedBundleOptions(sharedEntries, plugins),
  ];
  let isServed = false;
  for (const options of bundles) {
    await watchBundle(options, async (names) => {
      if (isServed) {
        await listAssets(plugins);
        const time = new Date().toLocaleTimeString('en-GB');
        process.stdout.write(`${time} rebuilt ${names.join(', ')}\n`);
      }
    });
  }
  await listAssets(plugins);
  isServed = true;
  serveDemo(['--plugins', plugins, ...demoArguments]);
}

function serveDemo(args: string[]): void {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const demo = spawn(process.execPath, [tsx, path.join(root, 'demo/main.ts'), ...args], {
    stdio: 'inherit',
  });
  // Ends with the demo, which ends by Ctrl-C or because it cannot start.
  demo.once('exit', (code) => process.exit(code ?? 0));
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', () => demo.kill());
}

dev(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
