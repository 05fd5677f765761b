import { productIdentity } from '../productIdentity';
import { downloadFile } from '../viewer/host/downloadFile';
import { graphicsCard } from '../viewer/host/graphicsCard';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

/**
 * Puts cases of known result to this browser and saves the answers, commissioning.json and the
 * commissioning.pdf to sign. The images on screen are not touched.
 */
export async function commissionKidneys({
  client,
  commissioning,
  store,
}: Pick<KidneySession, 'client' | 'commissioning' | 'store'>): Promise<void> {
  if (!commissioning.start()) {
    return;
  }
  const { model, engine } = store.get().result ?? {};
  try {
    const { report, pdf } = await client.jobs.run('commission', {
      program: productIdentity,
      ...(model && {
        model: { name: model.name, version: model.version, sha256: model.sha256 },
      }),
      engine,
      browser: navigator.userAgent,
      graphicsCard: graphicsCard(),
    });
    const text = `${JSON.stringify(report, null, 2)}\n`;
    downloadFile(text, 'application/json', 'commissioning.json');
    downloadFile(new Uint8Array(pdf), 'application/pdf', 'commissioning.pdf');
    commissioning.saved(['commissioning.pdf', 'commissioning.json']);
  } catch (error) {
    commissioning.fail(toUserMessage(error));
  }
}
