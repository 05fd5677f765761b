import type { Dice } from './dice';

/** What a case did that it must not do, or what it was made of. */
export interface Outcome {
  /** Broken rules, one sentence each; empty where the result may be believed. */
  problems: string[];
}

export interface FuzzCase {
  /** The seed and every mutation, in words, in their order. */
  trail: string[];
  /** Bytes that reproduce the case, by file name. */
  files(): Record<string, Uint8Array>;
  /** Runs the product; throws what the product throws. */
  run(): Outcome | Promise<Outcome>;
  /** A second opinion that is not timed (another program), asked only where `run` accepted. */
  compare?(): Promise<Outcome>;
}

export interface Target {
  name: string;
  /** How often it is chosen, relative to the others. */
  weight: number;
  make(dice: Dice): FuzzCase;
}

export interface Finding {
  target: string;
  caseNumber: number;
  kind: 'untyped' | 'unexpected' | 'problem' | 'slow' | 'memory' | 'hang' | 'crash';
  text: string;
  trail: string[];
}

/** What one worker tells about the cases since it last did. */
export interface Counts {
  [target: string]: { cases: number; accepted: number; refused: Record<string, number> };
}
