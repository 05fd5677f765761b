import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface ImageStage {
  entryPoint: string[];
  command: string[];
}

/**
 * Puts the files of a stage of a Dockerfile together as its COPY lines say, from this repository
 * after `npm run build`, and the packages that its own stage installs.
 * @param target empty folder in the place of the stage's WORKDIR
 * @throws Error for a COPY that it does not know
 */
export function copyImageStage(dockerfile: string, stage: string, target: string): ImageStage {
  const lines = linesOf(dockerfile, stage);
  const argumentsOf = (name: string): string =>
    lines.find((line) => line.startsWith(`${name} `))!.slice(name.length + 1);
  const workFolder = argumentsOf('WORKDIR');
  for (const line of lines.filter((one) => one.startsWith('COPY '))) {
    const [, from, source, place] = /^COPY --from=(\w+) (\S+) (\S+)$/.exec(line)!;
    const relative = path.relative(workFolder, source);
    if (from === 'packages' && relative === 'node_modules') {
      copyPackages(path.join(target, place));
    } else if (from === 'build') {
      fs.cpSync(path.join(root, relative), path.join(target, place), { recursive: true });
    } else {
      throw new Error(`Not known how to do: ${line}`);
    }
  }
  return {
    entryPoint: JSON.parse(argumentsOf('ENTRYPOINT')) as string[],
    command: JSON.parse(argumentsOf('CMD')) as string[],
  };
}

function linesOf(dockerfile: string, stage: string): string[] {
  const stages = fs.readFileSync(dockerfile, 'utf8').split(/^FROM /m);
  return stages.find((text) => text.split('\n')[0].endsWith(` AS ${stage}`))!.split('\n');
}

/** What `npm ci --omit=dev --workspace=programs` installs, and its link to the workspace. */
function copyPackages(target: string): void {
  const args = ['ls', '--workspace=programs', '--omit=dev', '--all', '--parseable'];
  const installed = execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const folder = path.join(root, 'node_modules');
  for (const place of installed.map((one) => path.relative(folder, one))) {
    if (!place.startsWith('..') && place !== 'kidney-dosimetry') {
      fs.cpSync(path.join(folder, place), path.join(target, place), {
        recursive: true,
        // Nested packages have lines of their own; libraries of other systems are large.
        filter: (source) =>
          !/.\/node_modules$|\/(darwin|win32)$/.test(path.relative(folder, source)),
      });
    }
  }
  fs.mkdirSync(path.join(target, '.bin'));
  for (const link of ['kidney-dosimetry', '.bin/kidney-dosimetry']) {
    fs.symlinkSync(fs.readlinkSync(path.join(folder, link)), path.join(target, link));
  }
}
