import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const TAG = /<\/?\d+\/?>/g;
const PLURALS = new Map([
  ['plural', /** @type {const} */ ('cardinal')],
  ['selectordinal', /** @type {const} */ ('ordinal')],
]);

/**
 * What is wrong with a catalogue: messages missing, untranslated or no longer used, placeholders
 * that differ from the source's, and plural forms that the language lacks or does not have.
 * @param {string} locale
 * @param {ReadonlyMap<string, string>} source messages of the source by id
 * @param {import('@lingui/conf').CatalogType} translations
 * @returns {string[]} sentences
 */
export function messageProblems(locale, source, translations) {
  const problems = [];
  for (const [id, message] of source) {
    const translation = translations[id]?.translation ?? '';
    if (translation === '') {
      problems.push(`“${message}” is not translated.`);
      continue;
    }
    try {
      const wanted = placeholders(message);
      const given = placeholders(translation);
      if (wanted !== given) {
        problems.push(`“${translation}” has the placeholders ${given}, the source has ${wanted}.`);
      }
      problems.push(...pluralProblems(locale, translation));
    } catch (error) {
      problems.push(`“${translation}” cannot be read: ${String(error)}`);
    }
  }
  for (const [id, { message, obsolete }] of Object.entries(translations)) {
    if (obsolete || !source.has(id)) problems.push(`“${message ?? id}” is no longer used.`);
  }
  return problems;
}

/**
 * Names, kinds and tags in a message, each once: a plural may repeat them in each of its forms.
 * @param {string} message
 */
function placeholders(message) {
  const names = new Set(message.match(TAG) ?? []);
  for (const [name, kind = 'text'] of argumentsOf(message)) {
    if (name !== '#') names.add(`{${name}, ${kind}}`);
  }
  return [...names].toSorted().join(' ') || 'none';
}

/** @param {string} locale @param {string} message */
function pluralProblems(locale, message) {
  const problems = [];
  for (const [name, kind, forms] of argumentsOf(message)) {
    const type = PLURALS.get(kind ?? '');
    if (type === undefined || typeof forms !== 'object' || forms === null) continue;
    const wanted = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
    const given = Object.keys(forms).filter((form) => form !== 'offset' && !/^=?\d+$/.test(form));
    if (given.toSorted().join() !== wanted.toSorted().join()) {
      problems.push(
        `“${message}” has the forms ${given.join(', ')} for ${name}; needed are ${wanted.join(', ')}.`,
      );
    }
  }
  return problems;
}

/**
 * Every argument of a message, those inside plural and select forms too.
 * @typedef {Exclude<import('@lingui/message-utils/compileMessage').CompiledMessageToken, string>} Argument
 * @param {string} message
 * @returns {Argument[]}
 */
function argumentsOf(message) {
  /** @type {Argument[]} */
  const found = [];
  /** @param {unknown} tokens */
  const collect = (tokens) => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      found.push(/** @type {Argument} */ (token));
      const forms = token[2];
      if (typeof forms === 'object' && forms !== null) Object.values(forms).forEach(collect);
    }
  };
  collect(compileMessageOrThrow(message));
  return found;
}
