/**
 * What helps to find a fault, without private content: messages and addresses may hold prompts, so
 * only the error's name, the places in our own code, the screen and the browser are told.
 */
export function errorReport(error: unknown, userAgent: string, address: string): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error('not an error');
  const places = stack
    .split('\n')
    .map((line) => /([\w$.-]+\.[jt]sx?)(?:\?[^:]*)?:(\d+):(\d+)\)?$/.exec(line.trim()))
    .flatMap((found) => (found ? [`  ${found[1]}:${found[2]}:${found[3]}`] : []));
  const screen = /#\/(\w*)/.exec(address)?.[1] ?? '';
  return [`${name} on #/${screen}`, ...places.slice(0, 12), userAgent].join('\n');
}
