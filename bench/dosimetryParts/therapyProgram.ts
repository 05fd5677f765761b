import { doseSessions } from '../../cli/serial/doseSessions';

/** Dose of a therapy in a fresh process: processor seconds and memory as JSON. */
async function main(): Promise<void> {
  const [sessions, out, ...structureSets] = process.argv.slice(2);
  const start = process.cpuUsage();
  await doseSessions({ sessions, out, structureSets, force: true });
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const memoryMB = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(JSON.stringify({ seconds, memoryMB }));
}

void main();
