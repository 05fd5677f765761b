import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import Redis from 'ioredis';
import { DosimetryError } from '../../src/errors';
import type { StudyOutcome } from './runStudy';

/** A process that is silent for so long has lost what it was working on, ms. */
const leaseMs = 60_000;
const renewMs = 10_000;
const lookMs = 500;

/** A key is deleted or prolonged only by the process whose name it holds. */
const ifMine = (command: string): string =>
  `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call(${command}) end return 0`;

/**
 * The studies of one batch, shared by processes on any number of machines: which of them works on
 * which study, and what came out. A study whose process is killed is free after a minute.
 */
export class SharedWork {
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #name = randomUUID();
  #isFirst = false;

  private constructor(redis: Redis, batch: string) {
    this.#redis = redis;
    this.#prefix = `kidney-batch:${batch}`;
  }

  /**
   * Joins the processes that work on a batch.
   * @param url redis://[user:password@]host[:port][/number]
   * @param batch its id
   * @throws DosimetryError NETWORK_FAILED where the server cannot be reached
   */
  static async join(url: string, batch: string): Promise<SharedWork> {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    const shared = new SharedWork(redis, batch);
    await shared.#ask(() => redis.connect());
    await shared.#ask(() => shared.#join());
    return shared;
  }

  /** The first one forgets the outcomes of an earlier run: failed studies are tried again. */
  async #join(): Promise<void> {
    const now = await this.#now();
    const answers = await this.#redis
      .multi()
      .zremrangebyscore(this.#members, 0, now - leaseMs)
      .zcard(this.#members)
      .zadd(this.#members, now, this.#name)
      .exec();
    this.#isFirst = answers?.[1]?.[1] === 0;
    if (this.#isFirst) {
      await this.#redis.del(this.#outcomes);
    }
  }

  get #members(): string {
    return `${this.#prefix}:members`;
  }

  get #outcomes(): string {
    return `${this.#prefix}:outcomes`;
  }

  /** Of the server: the clocks of the machines may differ. */
  async #now(): Promise<number> {
    const [seconds] = await this.#redis.time();
    return 1000 * Number(seconds);
  }

  /** Whether no other process was at work on the batch when this one came. */
  get isFirst(): boolean {
    return this.#isFirst;
  }

  /** What another process made of a study. */
  async outcome(study: string): Promise<StudyOutcome | undefined> {
    const text = await this.#ask(() => this.#redis.hget(this.#outcomes, study));
    return text === null ? undefined : (JSON.parse(text) as StudyOutcome);
  }

  /**
   * Works on a study, if no other process does, and tells the others its outcome.
   * @returns undefined where another process has the study
   */
  async work<Outcome extends StudyOutcome>(
    study: string,
    run: () => Promise<Outcome>,
  ): Promise<Outcome | StudyOutcome | undefined> {
    return this.#alone(`study:${study}`, async () => {
      // It may have been finished since it was last looked at.
      const known = await this.outcome(study);
      if (known) {
        return known;
      }
      const outcome = await run();
      const { cases, failed } = outcome;
      const text = JSON.stringify({ cases, failed });
      await this.#ask(() => this.#redis.hset(this.#outcomes, study, text));
      return outcome;
    });
  }

  /** Does a step that the processes must not do at the same time, when its turn has come. */
  async inTurn(step: string, run: () => void): Promise<void> {
    const once = () =>
      this.#alone(step, async () => {
        run();
        return true;
      });
    while (!(await once())) {
      await this.wait();
    }
  }

  /** @returns undefined where another process has the key */
  async #alone<T>(name: string, run: () => Promise<T>): Promise<T | undefined> {
    const key = `${this.#prefix}:${name}`;
    const claimed = await this.#ask(() => this.#redis.set(key, this.#name, 'PX', leaseMs, 'NX'));
    if (claimed === null) {
      return undefined;
    }
    const timer = setInterval(() => void this.#renew(key), renewMs);
    try {
      return await run();
    } finally {
      clearInterval(timer);
      await this.#redis.eval(ifMine(`'DEL', KEYS[1]`), 1, key, this.#name).catch(() => undefined);
    }
  }

  /** Where the server is away, the next step says so. */
  async #renew(key: string): Promise<void> {
    const prolong = ifMine(`'PEXPIRE', KEYS[1], ${leaseMs}`);
    await this.#redis.eval(prolong, 1, key, this.#name).catch(() => undefined);
    await this.#showLife().catch(() => undefined);
  }

  async #showLife(): Promise<void> {
    await this.#redis.zadd(this.#members, await this.#now(), this.#name);
  }

  /** Until another process may have finished something. */
  async wait(): Promise<void> {
    await this.#ask(() => this.#showLife());
    await delay(lookMs);
  }

  async leave(): Promise<void> {
    await this.#redis.zrem(this.#members, this.#name).catch(() => undefined);
    this.#redis.disconnect();
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (cause) {
      throw new DosimetryError('NETWORK_FAILED', {
        what: 'The Redis server of the batch does not answer.',
        why: `${(cause as Error).message}.`,
        next: 'Check the address (--redis) and the server, then run the batch again: it goes on.',
        cause,
      });
    }
  }
}
