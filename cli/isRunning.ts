/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process belongs to another user, and so it runs.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
