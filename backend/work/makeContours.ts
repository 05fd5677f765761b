import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { kidneyObjects } from '../../cli/kidneyObjects';
import type { LoadedModel } from '../../cli/loadModel';
import { readCtFolder } from '../../cli/readCtFolder';
import { contourKidneys } from '../../src/contouring';
import { toPart10 } from '../../src/dicom/write';
import { encodeFrame } from '../../src/engine/frame';
import { modelIdentity } from '../../src/network';
import { describeFindings, inputFindings } from '../../src/quality';
import type { RemoteResult } from '../../src/worker/runRemotely';
import type { Job } from '../queue/job';
import { withStableUids } from './withStableUids';

export interface MakeOptions {
  job: Job;
  dataFolder: string;
  /** Folder of the results, which exists. */
  out: string;
  model: LoadedModel;
  signal: AbortSignal;
  /** Hears what is being done. */
  told: (stage: string) => void;
}

/** The labels for a viewer, as POST /contour answers them: a frame, gzip. */
export const labelsName = 'labels.frame.gz';

/**
 * Contours the kidneys of the received CT by the same pipeline as the viewer and the command line,
 * and writes rtstruct.dcm, seg.dcm (what the job asks for), the labels and report.json.
 * @returns the names of the objects to send
 * @throws DosimetryError what reading and contouring report, CANCELLED
 */
export async function makeContours(options: MakeOptions): Promise<string[]> {
  const { job, out, model, signal, told } = options;
  told('reading');
  const { folder, seriesInstanceUID, contourConvention, receivedAt, make } = job.task;
  const ct = await readCtFolder(path.join(options.dataFolder, folder), seriesInstanceUID);
  told('contouring');
  const result = await contourKidneys(ct.volume, {
    manifest: model.manifest,
    networks: model.networks,
    referenceAnatomy: model.referenceAnatomy,
    contourConvention,
    bothConventions: true,
    signal,
  });
  told('writing');
  const identity = modelIdentity(model.manifest);
  const findings = [...result.findings, ...inputFindings(ct)];
  const { rtStruct, seg } = kidneyObjects({
    ct,
    labelmap: result.labelmap,
    model: identity,
    findings,
    now: new Date(receivedAt),
  });
  const objects = [
    ...(make.includes('rtstruct') ? [{ name: 'rtstruct.dcm', dataset: rtStruct }] : []),
    ...(make.includes('seg') ? [{ name: 'seg.dcm', dataset: seg }] : []),
  ];
  for (const { name, dataset } of objects) {
    const stable = withStableUids(dataset, job.id, name);
    fs.writeFileSync(path.join(out, name), new Uint8Array(toPart10(stable)));
  }
  const remote: RemoteResult = {
    result,
    model: identity,
    engine: model.networks.coarse.description,
  };
  fs.writeFileSync(path.join(out, labelsName), gzipSync(Buffer.concat(encodeFrame(remote))));
  const report = { contourConvention: result.contourConvention, ...describeFindings(findings) };
  fs.writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  return objects.map(({ name }) => name);
}
