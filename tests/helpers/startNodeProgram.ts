import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface NodeProgram {
  /** Root of its HTTP service, without a slash at the end. */
  url: string;
  dicomPort: string;
  stop(): Promise<void>;
}

export interface NodeProgramOptions {
  /** For its data and its log; made where it is missing. */
  folder: string;
  /** Contents of the site's file. */
  site: object;
  /** Folder of the model. */
  model: string;
  token: string;
  /** Origins whose pages may send requests. */
  origins?: string[];
}

/**
 * Starts `npm run backend` with a node and one worker, on a free port. Its log is the file `log` of
 * the folder.
 * @throws Error with the log, where it ends instead
 */
export async function startNodeProgram(options: NodeProgramOptions): Promise<NodeProgram> {
  const { folder, site, model, token, origins = [] } = options;
  const [rules, data, log] = ['site.json', 'data', 'log'].map((name) => path.join(folder, name));
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(rules, JSON.stringify(site));
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', path.join(root, 'backend/main.ts'), '--port', '0', '--model', model],
      ...['--rules', rules, '--data', data],
      ...origins.flatMap((origin) => ['--origin', origin]),
    ],
    { cwd: root, env: { ...process.env, KIDNEY_BACKEND_TOKEN: token } },
  );
  const ended = once(child, 'close');
  child.stderr.on('data', (text) => fs.appendFileSync(log, text));
  const [url, dicomPort] = await new Promise<string[]>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      const found = /server: (\S+)\s[\s\S]*DICOM node: port (\d+)/.exec(printed);
      if (found) {
        resolve(found.slice(1));
      }
    });
    child.once('close', () => reject(new Error(fs.readFileSync(log, 'utf8'))));
  });
  return {
    url,
    dicomPort,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
