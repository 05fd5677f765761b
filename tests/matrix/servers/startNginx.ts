import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const executable = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((file) => existsSync(file));

/** Whether nginx is installed (Debian: nginx). */
export const hasNginx = executable !== undefined;

export interface Nginx {
  stop(): Promise<void>;
}

/**
 * Runs nginx in a temporary folder with the given blocks of its `http` context, and waits until its
 * ports answer.
 *
 * @param ports those that the blocks listen on, at 127.0.0.1
 * @throws Error with nginx's own words where it ends at once
 */
export async function startNginx(http: string, ports: readonly number[]): Promise<Nginx> {
  const dir = await mkdtemp(path.join(tmpdir(), 'nginx-'));
  await writeFile(path.join(dir, 'nginx.conf'), wholeConfiguration(dir, http));
  const child = spawn(executable!, ['-p', dir, '-c', 'nginx.conf', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk) => (log += chunk));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(dir, { recursive: true, force: true });
  };
  for (const port of ports) {
    while (!(await answers(port))) {
      if (child.exitCode !== null) {
        await stop();
        throw new Error(`nginx did not start: ${log.slice(-1000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return { stop };
}

/** What Debian's own nginx.conf has round the site's blocks, with every file in one folder. */
function wholeConfiguration(dir: string, http: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${dir}/${name};`)
    .join('\n');
  // Its workers otherwise are of a user who may not read the tests' folders.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}worker_processes 1;
pid ${dir}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
${temporary}
${http}
}
`;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
