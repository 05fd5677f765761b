import fs from 'node:fs';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';

const rooms = JSON.parse(
  fs.readFileSync(new URL('scripts/rooms/rooms.json', import.meta.url), 'utf8'),
);
const onPagesOnly = Object.keys(globals.browser).filter((name) => !(name in globals.node));
const inNodeOnly = Object.keys(globals.node).filter((name) => !(name in globals.browser));
/**
 * What a room may not name, by where it runs; scripts outside of src measure and start pages as
 * well.
 */
const forbiddenGlobals = { anywhere: [...onPagesOnly, ...inNodeOnly], browser: inNodeOnly };

const constantsFirst = {
  selector:
    'Program > :matches(FunctionDeclaration, ExportNamedDeclaration:has(> FunctionDeclaration)) ~ VariableDeclaration',
  message: 'The constants of a file stand before its functions.',
};
/** Where a component may have words in one language only. */
const wordsInJsx = [
  'JSXText[value=/[A-Za-z]/]',
  'JSXAttribute[name.name=/^(aria-label|aria-valuetext|alt|caption|hint|label|placeholder|title)$/] > Literal',
  'JSXAttribute[name.name=/^(aria-label|aria-valuetext|alt|caption|hint|label|placeholder|title)$/] > JSXExpressionContainer > TemplateLiteral',
  'JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/[A-Za-z]/]',
  'JSXElement > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=/[A-Za-z]/]',
].map((selector) => ({
  selector,
  message: 'Texts of the panel are in src/words: t("key").',
}));

export default tseslint.config(
  { ignores: ['**/dist/**', '.cache/**', 'node_modules/**', 'training/**', 'tests/artifacts/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'extension/**/*.{ts,tsx}', 'mode/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-console': 'error',
      ...reactHooks.configs.recommended.rules,
      // The host's own copy runs; its packages are here for their types.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@cornerstonejs/*', '@ohif/*'], allowTypeImports: true }] },
      ],
    },
  },
  ...Object.entries(forbiddenGlobals).map(([runs, names]) => ({
    files: rooms
      .filter((room) => room.runs === runs)
      .map(({ folder }) => (/\.tsx?$/.test(folder) ? folder : `${folder}/**/*.{ts,tsx}`)),
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...names] },
  })),
  {
    // One style of constants: camelCase, with the unit in the name (halfLifeHours).
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: 'variable',
          format: ['camelCase', 'PascalCase'],
          leadingUnderscore: 'allow',
          custom: { regex: '^[A-Z][A-Z0-9]+$', match: false },
        },
        // What is taken out of an object has the name that it has there.
        { selector: 'variable', modifiers: ['destructured'], format: null },
        // Put in by the build.
        {
          selector: 'variable',
          filter: { regex: '^KIDNEY_DOSIMETRY_', match: true },
          format: ['UPPER_CASE'],
        },
      ],
    },
  },
  {
    files: ['{src,cli,backend,demo,extension,mode}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', constantsFirst] },
  },
  {
    files: ['src/panels/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', constantsFirst, ...wordsInJsx] },
  },
  {
    // Code is Prettier's; comments are ours: at most as wide as code.
    rules: { 'max-len': ['error', { code: 10_000, comments: 100, ignoreUrls: true }] },
  },
  { files: ['**/*.js', '**/*.mjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
