import { escapeHtml } from '@/domain/escape-html.ts';

/** HTML that was made by `markup`, and so holds no text that was not escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | null | Markup | readonly Markup[];

/** A template whose texts are escaped, to stand between tags or within double quotes; null is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.reduce((text, string, index) => text + written(parts[index - 1] ?? null) + string),
  );
}

/** JSON that may stand in a `<script>` that is not run: no sign in it can end the element. */
export function jsonScript(json: unknown): Markup {
  return new Markup(
    JSON.stringify(json).replaceAll(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('\n');
  return escapeHtml(String(part));
}
