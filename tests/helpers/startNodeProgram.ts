import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const sources: InstalledProgram = {
  folder: root,
  command: [process.execPath, '--import', 'tsx', path.join(root, 'backend/main.ts')],
};

export interface NodeProgram {
  /** Root of its HTTP service, without a slash at the end. */
  url: string;
  dicomPort: string;
  /**
   * Waits until the node and its workers, which have its outputs, have ended.
   * @param signal default: SIGTERM
   * @returns its exit code
   */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface NodeProgramOptions {
  /** For its data and its log; made where it is missing. */
  folder: string;
  /** Contents of the site's file. */
  site: object;
  /** Folder of the model; default: the shipped one. */
  model?: string;
  token: string;
  /** Origins whose pages may send requests. */
  origins?: string[];
  /** An installed program in the place of this repository's sources. */
  installed?: InstalledProgram;
}

export interface InstalledProgram {
  /** Folder to start it in. */
  folder: string;
  /** Its command line; the options follow. */
  command: string[];
  /** Who runs it; default: who runs the test. */
  uid?: number;
}

/**
 * Starts `npm run backend`, or an installed program, with a node and one worker, on a free port.
 * Its log is the file `log` of the folder, its home the folder `home`.
 * @throws Error with the log, where it ends instead
 */
export async function startNodeProgram(options: NodeProgramOptions): Promise<NodeProgram> {
  const { folder, site, model, token, origins = [], installed = sources } = options;
  const [rules, data, log] = ['site.json', 'data', 'log'].map((name) => path.join(folder, name));
  const home = path.join(folder, 'home');
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(rules, JSON.stringify(site));
  fs.writeFileSync(log, '');
  const [program, ...args] = installed.command;
  // The program turns onnxruntime's reports off by itself.
  const { ORT_DISABLE_TELEMETRY: _ofTheTests, ...environment } = process.env;
  const child = spawn(
    program,
    [
      ...[...args, '--port', '0', '--rules', rules, '--data', data],
      ...(model === undefined ? [] : ['--model', model]),
      ...origins.flatMap((origin) => ['--origin', origin]),
    ],
    {
      cwd: installed.folder,
      env: { ...environment, HOME: home, KIDNEY_BACKEND_TOKEN: token },
      uid: installed.uid,
    },
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
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
