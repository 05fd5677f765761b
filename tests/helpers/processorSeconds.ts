/**
 * Processor time of some work, s. A limit on it holds on a busy machine, too; it should be many
 * times what is usual, since machines differ: it tells that work does not grow with the square of
 * its input, not how fast it is (that is told by `npm run bench`).
 */
export function processorSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
