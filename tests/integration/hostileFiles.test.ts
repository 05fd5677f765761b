import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { sharedData } from '../helpers/sharedData';

const root = path.resolve(__dirname, '../..');
const folder = sharedData('field/hostile');
if (!folder) {
  process.stderr.write('SKIPPED: hostile files; the shared data is missing on this machine\n');
}

/**
 * Reads the header and the pixels in a process of its own with 500 MB, and prints what came of it.
 */
const script = `
const fs = require('node:fs');
const { pixelCodec } = require('./cli/pixelCodec');
const { decodePixelData, readDicomFile } = require('./src/dicom');
const start = process.cpuUsage();
const say = (code) => {
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(JSON.stringify({ code, seconds: (user + system) / 1e6 }));
};
(async () => {
  const { dataset, transferSyntaxUID } = readDicomFile(fs.readFileSync(process.argv[1]));
  await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
  return 'read';
})().then(say, (error) => say(error.code || String(error)));
`;

(folder ? test.each : test.skip.each)([
  ['huge-compressed.dcm', 'TOO_LARGE'],
  ['seg-hang.dcm', 'INVALID_TAG'],
])('%s is refused with a type, soon and within 500 MB', (name, code) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=500', '--import', 'tsx', '-e', script, path.join(folder!, name)],
    { cwd: root, encoding: 'utf8', timeout: 300_000 },
  );
  expect({ stdout: stdout.slice(0, 20), stderr }).toMatchObject({
    stdout: expect.stringContaining(code),
  });
  expect((JSON.parse(stdout) as { seconds: number }).seconds).toBeLessThan(30);
});
