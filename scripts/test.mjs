import { CHECKS } from './checks.mjs';
import { runChecks } from './run-checks.mjs';

/** Usage: node scripts/test.mjs [--only name,name]. Without it, everything runs. */
const [flag, list] = process.argv.slice(2);
const names = flag === '--only' ? (list ?? '').split(',') : [];
const unknown = names.filter((name) => !CHECKS.some((check) => isChosenBy(name, check.name)));
if ((flag !== undefined && flag !== '--only') || unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ') || flag}.`);
  console.error(`Usage: --only ${CHECKS.map(({ name }) => name).join(',')}`);
  process.exit(2);
}

const chosen = CHECKS.filter(
  ({ name }) => names.length === 0 || names.some((wanted) => isChosenBy(wanted, name)),
);
const width = Math.max(...chosen.map(({ name }) => name.length));

const sum = await runChecks(chosen, ({ check, count, output, seconds }) => {
  const mark = count.failed > 0 ? '✗' : count.passed > 0 ? '✓' : '–';
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  const isSkipped = mark === '–';
  const remark = isSkipped ? `skipped: ${output}` : 'count' in check ? sentence(count) : '';
  console.log(`${mark} ${check.name.padEnd(width)} ${time}  ${remark}`.trimEnd());
  if (count.failed > 0) console.log(`\n$ ${check.command}\n${output.trimEnd()}\n`);
});

console.log(`\n${sentence(sum)}`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/** @param {string} wanted @param {string} name */
function isChosenBy(wanted, name) {
  return name === wanted || name.startsWith(`${wanted}-`);
}

/** @param {import('./test-counts.mjs').Count} count */
function sentence({ passed, failed, skipped }) {
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}
