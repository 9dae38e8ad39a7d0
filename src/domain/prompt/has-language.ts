const SIGN = /[{\\(<—]|\[\[|__|--|::|BREAK|^\/imagine/;

/** Whether a prompt may say more than its words: what holds none of these signs is sent as it is. */
export function hasLanguage(prompt: string): boolean {
  return SIGN.test(prompt);
}
