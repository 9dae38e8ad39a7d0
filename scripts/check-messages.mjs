import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { messageProblems } from './message-problems.mjs';

/** Fails unless src/locales holds exactly the messages of the source, all translated soundly. */
const config = getConfig();
const problems = [];
let messageCount = 0;

for (const catalogue of await getCatalogs(config)) {
  const collected = await catalogue.collect();
  if (collected === undefined) {
    problems.push('The source could not be read.');
    continue;
  }
  /** @type {Map<string, string>} */
  const source = new Map();
  for (const [id, { message }] of Object.entries(collected)) source.set(id, message ?? id);
  messageCount += source.size;

  for (const locale of config.locales) {
    const translations = await catalogue.read(locale);
    const found = messageProblems(locale, source, translations ?? {});
    problems.push(...found.map((problem) => `${locale}: ${problem}`));
  }
}

if (messageCount === 0) problems.push('The source has no messages at all.');
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error('\nnpm run messages brings the catalogues up to date with the source.');
  process.exitCode = 1;
}
