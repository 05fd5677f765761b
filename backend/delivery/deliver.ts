import fs from 'node:fs';
import path from 'node:path';
import { createDicomWebClient } from '../../src/dicomweb';
import type { DicomWebClientOptions } from '../../src/dicomweb';
import { DosimetryError } from '../../src/errors';
import type { JobTask } from '../queue/job';
import { senderName } from '../site/site';
import type { Destination, Site, WebDestination } from '../site/site';
import { deliveryNote } from './deliveryNote';
import { sendByCStore } from './sendByCStore';

/**
 * Sends the objects to each destination that does not have them yet. A destination may get them
 * twice only if the node stops between its answer and the note of it; they are the same bytes then.
 * @param folder of the results
 * @throws DosimetryError of the first destination that fails, after all were tried
 */
export async function deliver(
  task: JobTask,
  { folder, names }: { folder: string; names: readonly string[] },
  site: Site,
): Promise<void> {
  const note = deliveryNote(folder);
  const delivered = new Set(fs.existsSync(note) ? fs.readFileSync(note, 'utf8').split('\n') : []);
  const files = names.map((name) => fs.readFileSync(path.join(folder, name)));
  let failure: unknown;
  for (const name of task.send.filter((to) => !delivered.has(to))) {
    try {
      await send(files, destinationOf(name, task, site), site.node.aeTitle);
      fs.appendFileSync(note, `${name}\n`, { flush: true });
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) {
    throw failure;
  }
}

async function send(files: Uint8Array[], to: Destination, ownAeTitle: string): Promise<void> {
  if (to.kind === 'dicom') {
    await sendByCStore(files, to, ownAeTitle);
  } else {
    await createDicomWebClient(webOptions(to)).storeInstances(files);
  }
}

/** How a DICOMweb archive of the site is asked, and no address that it would send us to. */
export function webOptions({ url, authorizationFrom }: WebDestination): DicomWebClientOptions {
  const authorization = authorizationFrom && process.env[authorizationFrom];
  return {
    root: url,
    redirect: 'manual',
    ...(authorization && { getHeaders: () => ({ Authorization: authorization }) }),
  };
}

function destinationOf(name: string, task: JobTask, site: Site): Destination {
  const caller = site.node.callers.find(({ aeTitle }) => aeTitle === task.callingAeTitle);
  const found =
    name === senderName
      ? caller?.replyTo && { kind: 'dicom' as const, aeTitle: caller.aeTitle, ...caller.replyTo }
      : site.destinations.get(name);
  if (!found) {
    throw new DosimetryError('INVALID_CONFIGURATION', {
      what: `The results cannot be sent to ${name}.`,
      why: 'The file of the node has no such destination.',
      next: 'Add it, start the node again, then restart the job.',
    });
  }
  return found;
}
