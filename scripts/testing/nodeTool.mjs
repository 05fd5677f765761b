import path from 'node:path';
import { root } from '../bootstrap.mjs';

/**
 * Room for what is soon forgotten, such as syntax trees; Node's own 16 MB are collected all the
 * time, a tenth of the work of ESLint and Jest.
 */
const youngObjectsMb = 64;

/**
 * A command that starts an installed tool in a Node with room for its short-lived objects. The
 * programs that it starts do not inherit it: what their memory is limited to is tested.
 *
 * @param {string} name of its file in node_modules/.bin
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function nodeTool(name, args) {
  const file = path.join(root, 'node_modules/.bin', name);
  return {
    command: process.execPath,
    args: [`--max-semi-space-size=${youngObjectsMb}`, file, ...args],
  };
}
