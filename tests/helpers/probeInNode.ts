import * as ort from 'onnxruntime-node';
import { probeAnswer, probeNetwork } from '../../src/engine/probe';

/** Runs the probe network on onnxruntime-node and prints how far it is from the answer. */
async function probeInNode(): Promise<void> {
  const probe = probeNetwork();
  const session = await ort.InferenceSession.create(probe.model);
  const input = new ort.Tensor('float32', probe.input, probe.inputShape);
  const actual = (await session.run({ [probe.inputName]: input }))[probe.outputName];
  const answer = probeAnswer(probe);
  const worst = answer.reduce(
    (most, value, n) => Math.max(most, Math.abs(value - (actual.data as Float32Array)[n])),
    0,
  );
  process.stdout.write(JSON.stringify({ worst, versions: ort.env.versions.common }));
}

probeInNode().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
