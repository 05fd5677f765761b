import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface RecipeOptions {
  /** Document of the repository; default: the page about OHIF's versions. */
  page?: string;
  /** Heading of the section; its first block of code in this language is the recipe. */
  section: string;
  language: 'js' | 'nginx' | 'sh';
  /** What is written there, and what the site has here instead. */
  replacements?: Readonly<Record<string, string>>;
}

/**
 * A recipe of the documentation: what is tried is what a reader copies.
 *
 * @throws Error where the page has no such block, or the block lacks what is to be replaced
 */
export function readRecipe({
  page = 'docs/ohif-versions.md',
  section,
  language,
  replacements = {},
}: RecipeOptions): string {
  const text = readFileSync(path.join(root, page), 'utf8');
  const start = text.search(new RegExp(`^#+ ${section.replace(/\W/g, '\\$&')}$`, 'm'));
  const rest = start < 0 ? '' : text.slice(text.indexOf('\n', start));
  const block = rest.split(/\n#+ /, 1)[0].split(`\`\`\`${language}\n`)[1];
  if (block === undefined) {
    throw new Error(`${page} has no ${language} block in "${section}".`);
  }
  return Object.entries(replacements).reduce((recipe, [written, here]) => {
    if (!recipe.includes(written)) {
      throw new Error(`The recipe "${section}" does not have "${written}".`);
    }
    return recipe.replaceAll(written, here);
  }, block.split('\n```', 1)[0]);
}
