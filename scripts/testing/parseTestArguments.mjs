/**
 * Parses the arguments of `npm test`: our own options, and the rest for jest.
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {{ installTools: boolean, jestArguments: string[] }} system packages are installed only
 *   on request: --install-tools, or CI set as continuous integration sets it ("1", "true")
 */
export function parseTestArguments(args, env) {
  return {
    installTools: args.includes('--install-tools') || /^(1|true)$/i.test(env.CI ?? ''),
    jestArguments: args.filter((argument) => argument !== '--install-tools'),
  };
}
