import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseBackendArguments } from '../../backend/parseBackendArguments';
import { writePatient } from '../../demo/writePatient';
import { readDicomFile } from '../../src/dicom';
import { productIdentity } from '../../src/productIdentity';
import { copyImageStage } from '../helpers/copyImageStage';
import { startNodeProgram } from '../helpers/startNodeProgram';
import type { NodeProgram } from '../helpers/startNodeProgram';
import { hasTool, runTool, testWithTool } from '../helpers/tools';

// What the image holds, put together without a container and run as its own user would.
const testWithDcmtk = testWithTool('dcmtk', hasTool('storescu') && hasTool('echoscu'));
const dockerfile = path.resolve(__dirname, '../../backend/deploy/Dockerfile');
const composeSite = path.resolve(__dirname, '../../backend/deploy/compose.site.json');
const nobody = 65534;
const token = 'open-sesame';
let folder: string;
let node: NodeProgram | undefined;

const at = (...parts: string[]): string => path.join(folder, ...parts);
/** Asked again where the server has just closed an idle connection that fetch would use. */
const ask = (address: string): Promise<Response> => {
  const headers = { authorization: `Bearer ${token}` };
  const once = () => fetch(`${node!.url}${address}`, { headers });
  return once().catch(once);
};

/** The site of compose.yaml, on a free port, with nobody else to talk to. */
function siteAlone(): object {
  const site = JSON.parse(fs.readFileSync(composeSite, 'utf8')) as {
    node: object;
    rules: object[];
  };
  return {
    node: { ...site.node, port: 0, quietSeconds: 0.5 },
    rules: site.rules.map((rule) => ({ ...rule, send: [] })),
  };
}

function withoutWriting(tree: string): void {
  for (const entry of fs.readdirSync(tree, { withFileTypes: true })) {
    const place = path.join(tree, entry.name);
    if (entry.isDirectory()) {
      withoutWriting(place);
    } else if (entry.isFile()) {
      fs.chmodSync(place, fs.statSync(place).mode & ~0o222);
    }
  }
  fs.chmodSync(tree, 0o555);
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'image-'));
  fs.chmodSync(folder, 0o755);
  const { entryPoint, command } = copyImageStage(dockerfile, 'node', at('program'));
  withoutWriting(at('program'));
  fs.mkdirSync(at('node', 'data'), { recursive: true });
  // Root would write where it must not.
  const uid = process.getuid?.() === 0 ? nobody : undefined;
  if (uid !== undefined) {
    fs.chownSync(at('node', 'data'), uid, uid);
  }
  const { host } = parseBackendArguments(command);
  node = await startNodeProgram({
    folder: at('node'),
    site: siteAlone(),
    token,
    installed: { folder: at('program'), command: [...entryPoint, '--host', host], uid },
  });
});

afterAll(async () => {
  await node?.stop();
  for (const place of fs.readdirSync(at('program'), { recursive: true, encoding: 'utf8' })) {
    if (fs.lstatSync(at('program', place)).isDirectory()) {
      fs.chmodSync(at('program', place), 0o755);
    }
  }
  fs.rmSync(folder, { recursive: true });
});

test('holds the compiled program and what it imports, no sources and no tools', () => {
  expect(fs.readdirSync(at('program')).sort()).toEqual(['node_modules', 'programs']);
  const files = fs.readdirSync(at('program', 'programs'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.tsx?$/.test(file))).toEqual([]);
  const packages = fs.readdirSync(at('program', 'node_modules'));
  expect(packages).toContain('onnxruntime-node');
  expect(packages).not.toContain('tsx');
  expect(packages).not.toContain('react');
});

test('answers as healthy, with its page, and asks for the token', async () => {
  expect(await (await ask('/health')).json()).toMatchObject({ status: 'ok' });
  expect((await ask('/ready')).status).toBe(200);
  expect(await (await fetch(`${node!.url}/status`)).text()).toContain('<html');
  const { info } = (await (await ask('/openapi.json')).json()) as { info: { version: string } };
  expect(info.version).toBe(productIdentity.version);
  expect((await fetch(`${node!.url}/jobs`)).status).toBe(401);
});

testWithDcmtk('a CT that is sent is contoured, with a tree that cannot be written', async () => {
  const { ctFolder } = writePatient(at('patient'), { small: true });
  const names = ['-aet', 'STORESCU', '-aec', 'KIDNEYS'];
  expect(runTool('echoscu', [...names, '127.0.0.1', node!.dicomPort]).status).toBe(0);
  const sent = [...names, '--scan-directories', '127.0.0.1', node!.dicomPort, ctFolder];
  expect(runTool('storescu', sent).status).toBe(0);
  const job = await endOfJob();
  expect(job).toMatchObject({ state: 'done', results: ['rtstruct.dcm', 'seg.dcm'] });
  const answer = await ask(`/jobs/${job.id}/results/rtstruct.dcm`);
  const { dataset } = readDicomFile(new Uint8Array(await answer.arrayBuffer()));
  expect(dataset.Modality).toBe('RTSTRUCT');
});

test('SIGTERM ends it in order', async () => {
  const program = node!;
  node = undefined;
  expect(await program.stop()).toBe(0);
});

interface ShownJob {
  id: string;
  state: string;
}

async function endOfJob(): Promise<ShownJob> {
  for (;;) {
    const { jobs } = (await (await ask('/jobs')).json()) as { jobs: Record<string, ShownJob[]> };
    const [ended] = [...jobs.failed, ...jobs.done];
    if (ended) {
      return ended;
    }
    await delay(100);
  }
}
