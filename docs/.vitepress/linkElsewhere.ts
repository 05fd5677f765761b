import path from 'node:path';

const repository = 'https://github.com/kidney-dosimetry/kidney-dosimetry/blob/main/';

interface Token {
  type: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** Links to files outside of docs, which the site does not have, lead to the repository. */
export function linkElsewhere({
  tokens,
  env,
}: {
  tokens: Token[];
  env: { relativePath?: string };
}): void {
  const folder = path.posix.dirname(env.relativePath ?? '');
  tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .forEach((link) => {
      const target = path.posix.join(folder, link.attrGet('href') ?? '');
      if (target.startsWith('../')) {
        link.attrSet('href', repository + target.slice('../'.length));
      }
    });
}
