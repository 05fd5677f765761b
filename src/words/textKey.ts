import type { EnglishTexts } from './language';

type WithoutPluralForm<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** What a component asks for: `dose.title`, or `findings.notes` for both of its plural forms. */
export type TextKey = WithoutPluralForm<keyof EnglishTexts>;

type TemplateOf<Key extends string> = Key extends keyof EnglishTexts
  ? EnglishTexts[Key]
  : `${Key}_other` extends keyof EnglishTexts
    ? EnglishTexts[`${Key}_other`]
    : never;

type PlaceholderOf<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/** The values that a text has places for; none for most. */
export type TextValues<Key extends TextKey> = [PlaceholderOf<TemplateOf<Key>>] extends [never]
  ? []
  : [values: Record<PlaceholderOf<TemplateOf<Key>>, string | number>];
