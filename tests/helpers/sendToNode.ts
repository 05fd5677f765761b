import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { ctFilesFromVolume } from './ctFilesFromVolume';
import type { Orthanc } from './orthanc';
import { freePort } from './redis';
import { startNodeProgram } from './startNodeProgram';
import { runTool } from './tools';
import { ruleKidneyHu, writeRuleModel } from './writeRuleModel';

/** Distance of the CT's slices. */
export const nodeSliceMm = 6;

export interface SentToNode {
  node: { url: string; stop(): Promise<void> };
  token: string;
  /** Folder of the node's model. */
  model: string;
  /** Images of the CT: patient NODE, study `uidFor('NODE study')`. */
  files: Uint8Array[];
  /** Lets the second destination answer, which nobody does before. */
  openDoor(): Promise<void>;
}

/**
 * Starts a node and sends it a CT twice: as CT1 the structure set goes to Orthanc, as CT2 to a
 * destination that does not answer, which fails at once.
 * @param viewer origin whose pages may ask it for series of Orthanc
 */
export async function sendToNode(
  folder: string,
  orthanc: Orthanc,
  viewer: string,
): Promise<SentToNode> {
  const [model, images, store] = ['model', 'images', 'store'].map((name) =>
    path.join(folder, name),
  );
  [model, images, store].forEach((name) => fs.mkdirSync(name));
  writeRuleModel(model);
  const trunk = ellipsoidTrunk([128, 128, 60], [3.2, 3.2, nodeSliceMm], { kidneyHu: ruleKidneyHu });
  const files = ctFilesFromVolume(trunk, { patientName: 'NODE^CT', patientID: 'NODE' });
  files.forEach((file, n) => fs.writeFileSync(path.join(images, `${n}.dcm`), file));
  const port = await freePort();
  const token = 'open-sesame';
  const rule = { make: ['rtstruct'] };
  const site = {
    node: {
      aeTitle: 'KIDNEYS',
      port: 0,
      callers: [{ aeTitle: 'CT1' }, { aeTitle: 'CT2' }],
      quietSeconds: 0.5,
    },
    destinations: {
      orthanc: { kind: 'dicomweb', url: orthanc.dicomwebUrl },
      closed: { kind: 'dicom', aeTitle: 'STORE', host: '127.0.0.1', port },
    },
    archives: { orthanc: { url: orthanc.dicomwebUrl } },
    rules: [
      { ...rule, name: 'asked for by a viewer', when: 'CallingAETitle == ""', send: [] },
      { ...rule, name: 'CT of the ward', when: 'CallingAETitle == "CT1"', send: ['orthanc'] },
      { ...rule, name: 'CT for planning', when: 'CallingAETitle == "CT2"', send: ['closed'] },
    ],
    retries: { attempts: 1 },
  };
  const origins = [viewer];
  const data = path.join(folder, 'node');
  const node = await startNodeProgram({ folder: data, site, model, token, origins });
  const send = (caller: string) =>
    runTool('storescu', [
      ...['-aet', caller, '-aec', 'KIDNEYS', '--scan-directories'],
      ...['127.0.0.1', node.dicomPort, images],
    ]);
  send('CT1');
  let receiver: ReturnType<typeof spawn> | undefined;
  await untilDone(node.url, token);
  send('CT2');
  return {
    node: {
      url: node.url,
      async stop() {
        receiver?.kill();
        await node.stop();
      },
    },
    token,
    model,
    files,
    async openDoor() {
      receiver = spawn('storescp', ['-aet', 'STORE', '-od', store, `${port}`], { stdio: 'ignore' });
      while (/refused/i.test(runTool('echoscu', ['127.0.0.1', `${port}`]).output)) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

/** The same images by another sender would otherwise be the same arriving series. */
async function untilDone(url: string, token: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/jobs`, { headers: { authorization: `Bearer ${token}` } });
    const { counts } = (await answer.json()) as { counts: Record<string, number> };
    if (counts.done > 0) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
