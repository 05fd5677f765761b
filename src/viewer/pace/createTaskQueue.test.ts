import { createTaskQueue } from './createTaskQueue';

describe('createTaskQueue', () => {
  it('begins a task when the one before it has ended', async () => {
    const queue = createTaskQueue();
    const steps: string[] = [];
    let finish = (): void => undefined;
    const first = queue.add(async () => {
      steps.push('first begins');
      await new Promise<void>((resolve) => (finish = resolve));
      steps.push('first ends');
    });
    const second = queue.add(async () => void steps.push('second'));
    await Promise.resolve();
    expect(steps).toEqual(['first begins']);
    finish();
    await Promise.all([first, second]);
    expect(steps).toEqual(['first begins', 'first ends', 'second']);
  });

  it('gives the error to who added the task, and goes on', async () => {
    const queue = createTaskQueue();
    const failing = queue.add(() => Promise.reject(new Error('lost')));
    const next = queue.add(async () => undefined);
    await expect(failing).rejects.toThrow('lost');
    await expect(next).resolves.toBeUndefined();
  });
});
