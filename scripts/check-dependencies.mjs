import { readFileSync } from 'node:fs';

/** Fails unless docs/dependencies.md says why each dependency is there, and names no other. */
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const used = new Set(Object.keys({ ...dependencies, ...devDependencies }));
const documented = new Map(
  [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^- `([^`]+)`:? ?(.*)$/gm)].map(
    ([, name = '', reason = '']) => [name, reason],
  ),
);

const problems = [
  ...[...used].filter((name) => !documented.get(name)).map((name) => `${name} has no sentence.`),
  ...[...documented.keys()].filter((name) => !used.has(name)).map((name) => `${name} is not used.`),
];
if (problems.length > 0) {
  console.error(`docs/dependencies.md:\n${problems.join('\n')}`);
  process.exitCode = 1;
}
