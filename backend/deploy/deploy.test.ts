import fs from 'node:fs';
import path from 'node:path';
import { parseSiteConfiguration } from '../../src/configuration';
import programs from '../../programs/package.json';
import { runTool, systemPython, testWithTool } from '../../tests/helpers/tools';
import { parseBackendArguments } from '../parseBackendArguments';
import { parseSite } from '../site/parseSite';

// No container runtime here: what the files say of each other and of the program is compared;
// tests/integration/image.test.ts runs what the image holds.
interface Service {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  command?: string | string[];
  ports?: string[];
  volumes?: string[];
  environment?: Record<string, string>;
  read_only?: boolean;
  cap_drop?: string[];
}

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => fs.readFileSync(path.join(__dirname, name), 'utf8');
const site = parseSite(JSON.parse(read('compose.site.json')));
const orthanc = JSON.parse(read('orthanc.json')) as {
  DicomAet: string;
  HttpPort: number;
  DicomPort: number;
  DicomModalities: Record<string, [string, string, number]>;
};
const docker = read('Dockerfile');
const hasYaml = runTool(systemPython, ['-c', 'import yaml']).status === 0;
const testWithYaml = testWithTool('python3-yaml', hasYaml);

function services(): Record<string, Service> {
  const script = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))';
  const { output } = runTool(systemPython, ['-c', script, path.join(__dirname, 'compose.yaml')]);
  return (JSON.parse(output) as { services: Record<string, Service> }).services;
}

/** Where npm links the package's command, beside a clone's workspaces as in an installation. */
const [command] = Object.keys((programs as { bin: Record<string, string> }).bin);
const startOfNode = [`node_modules/.bin/${command}`, 'backend'];

/** With the defaults of compose's own variables. */
const optionsOf = (line: string[]) =>
  parseBackendArguments(line.map((part) => part.replace(/\$\{\w+:-(.*)\}/, '$1')));
/** `http://host:port/path` of a text, as host and port. */
const hostsIn = (text: string) =>
  [...text.matchAll(/(?:http|redis):\/\/([a-z]+):(\d+)/g)].map(([, host, port]) => ({
    host,
    port: Number(port),
  }));

test('the image copies what is there, runs what is there, and not as root', () => {
  const copied = [...docker.matchAll(/^COPY (?!--from)(\S+) /gm)].map(([, source]) => source);
  expect(copied).toContain('backend/deploy/app-config.js');
  copied.forEach((source) => expect(fs.existsSync(path.join(root, source))).toBe(true));
  const [, entry] = /^ENTRYPOINT (.*)$/m.exec(docker)!;
  expect(JSON.parse(entry)).toEqual(['node', ...startOfNode]);
  const [, command] = /^CMD (.*)$/m.exec(docker)!;
  const { port, data, rules } = optionsOf(JSON.parse(command) as string[]);
  expect({ data, rules }).toEqual({ data: '/data', rules: '/etc/kidney-node/site.json' });
  const node = docker.split(/^FROM /m).find((stage) => / AS node\n/.test(stage))!;
  expect(node).toMatch(/^USER node$/m);
  expect(node).toMatch(new RegExp(`^EXPOSE ${port} ${site.node.port}$`, 'm'));
});

testWithYaml('the services find each other by the names and ports of their own files', () => {
  const all = services();
  const { node, viewer, redis } = all;
  const ports: Record<string, number[]> = {
    node: [optionsOf(node.command as string[]).port, site.node.port],
    redis: [6379],
    orthanc: [orthanc.HttpPort, orthanc.DicomPort],
  };
  const named = [
    ...hostsIn(read('viewer.conf.template')),
    ...hostsIn(node.environment!.KIDNEY_BACKEND_REDIS),
    ...hostsIn(read('compose.site.json')),
    ...Object.values(orthanc.DicomModalities).map(([, host, port]) => ({ host, port })),
  ];
  expect(named.length).toBeGreaterThan(4);
  named.forEach(({ host, port }) => expect(ports[host]).toContain(port));
  expect(orthanc.DicomModalities.kidneys[0]).toBe(site.node.aeTitle);
  expect(site.node.callers.map(({ aeTitle }) => aeTitle)).toContain(orthanc.DicomAet);
  expect(node.ports).toEqual([`${site.node.port}:${site.node.port}`]);
  for (const { read_only: isReadOnly, cap_drop: dropped } of [node, viewer, redis]) {
    expect({ isReadOnly, dropped }).toEqual({ isReadOnly: true, dropped: ['ALL'] });
  }
  for (const { build, image, volumes = [] } of Object.values(all)) {
    expect(build ?? image).toBeDefined();
    expect(build === undefined || docker.includes(` AS ${build.target}\n`)).toBe(true);
    volumes
      .filter((volume) => volume.startsWith('./'))
      .forEach((volume) =>
        expect(fs.existsSync(path.join(__dirname, volume.split(':')[0]))).toBe(true),
      );
  }
});

test('the configuration of the viewer names an archive of the node', () => {
  const window = {} as { config: { kidneyDosimetry: unknown } };
  new Function('window', read('app-config.js'))(window);
  const { backend } = parseSiteConfiguration(window.config.kidneyDosimetry);
  expect([...site.archives.keys()]).toContain(backend?.archive);
  expect(read('viewer.conf.template')).toContain(`location ${backend?.url}/`);
});

test('the unit starts the program that is there, with options that it knows', () => {
  const [, line] = /^ExecStart=\/usr\/bin\/node (.*)$/m.exec(read('kidney-node.service'))!;
  const [link, program, ...args] = line.split(' ');
  expect([link, program]).toEqual(startOfNode);
  expect(optionsOf(args)).toMatchObject({
    rules: '/etc/kidney-node/site.json',
    data: '/var/lib/kidney-node',
  });
});
