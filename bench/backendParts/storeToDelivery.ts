import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = path.resolve(__dirname, '../..');
const [dicomPort, storePort] = [21_112, 21_113];
const quietSeconds = 1;

/**
 * Seconds from the last image that `storescu` sends to the structure set in the hands of
 * `storescp`, without the node's quiet time; undefined where dcmtk is not installed.
 * @param images folder of the CT
 */
export async function storeToDelivery(folder: string, images: string): Promise<number | undefined> {
  if (spawnSync('storescp', ['--version']).error) {
    return undefined;
  }
  const received = path.join(folder, 'received');
  fs.mkdirSync(received);
  const rules = path.join(folder, 'site.json');
  fs.writeFileSync(rules, JSON.stringify(site()));
  const store = spawn('storescp', ['-od', received, String(storePort)], { stdio: 'ignore' });
  const options = ['--port', '0', '--rules', rules, '--data', path.join(folder, 'node')];
  const node = spawn(process.execPath, ['--import', 'tsx', 'backend/main.ts', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await once(node.stdout, 'data');
    // The worker loads its networks meanwhile.
    await delay(20_000);
    const args = ['-aet', 'BENCH', '-aec', 'KIDNEYS', '--scan-directories', '127.0.0.1'];
    spawnSync('storescu', [...args, String(dicomPort), images]);
    const sent = performance.now();
    while (fs.readdirSync(received).length === 0) {
      await delay(20);
    }
    return (performance.now() - sent) / 1000 - quietSeconds;
  } finally {
    store.kill();
    node.kill('SIGTERM');
    await once(node, 'exit');
  }
}

function site(): object {
  return {
    node: { aeTitle: 'KIDNEYS', port: dicomPort, callers: [{ aeTitle: 'BENCH' }], quietSeconds },
    destinations: {
      store: { kind: 'dicom', aeTitle: 'STORE', host: '127.0.0.1', port: storePort },
    },
    rules: [{ name: 'CT', when: 'Modality == "CT"', make: ['rtstruct'], send: ['store'] }],
  };
}
