/** @typedef {{ label: string, hexcode: string, emoji: string, tags?: string[], group?: number, subgroup?: number, order?: number }} Emoji */

import { vagueWordsOf } from './vague-words.mjs';

/** A word that more vectors than this share says nothing about any of them. */
const MAX_SHARED = 4;

/**
 * The words by which each vector is found, each word with one vector only. A label goes before a
 * tag, and a tag to the vector that is most plainly meant: the fewer share it, the surer.
 * The signs themselves stand in English, which is loaded for every prompt.
 * @param {readonly { name: string, emoji: Emoji }[]} named
 * @param {string} language
 * @returns {Record<string, string[]>}
 */
export function wordsOfVectors(named, language) {
  const isVague = vagueWordsOf(language);
  /** @type {Map<string, { name: string, score: number }[]>} */
  const claims = new Map();
  /** @type {Map<string, number>} */
  const shared = new Map();

  for (const { name, emoji } of named) {
    const label = clean(emoji.label);
    claim(label, name, 100);
    claim(label.replace(/^(.*?),.*$/, '$1'), name, 90);
    if (language === 'en') claim(emoji.emoji, name, 200);
    // Tags of faces, hands and signs are feelings and opinions.
    const takesTags = (emoji.group ?? 9) >= 3 && (emoji.group ?? 9) <= 7;
    const tags = takesTags ? new Set((emoji.tags ?? []).map(clean)) : [];
    for (const tag of tags) {
      if (isVague(tag)) continue;
      shared.set(tag, (shared.get(tag) ?? 0) + 1);
      const isHead = label.endsWith(` ${tag}`) || label.startsWith(`${tag} `);
      const isFace = name.endsWith('-face');
      claim(tag, name, (isHead ? 50 : 20) - (isFace ? 5 : 0));
    }
  }

  /** @type {Record<string, string[]>} */
  const words = {};
  for (const [word, claimants] of claims) {
    const best = claimants.reduce((a, b) => (b.score > a.score ? b : a));
    if (best.score < 50 && (shared.get(word) ?? 0) > MAX_SHARED) continue;
    if (/^[\d\W]?$/u.test(word) && !/\p{Extended_Pictographic}/u.test(word)) continue;
    (words[best.name] ??= []).push(word);
  }
  return words;

  /**
   * @param {string} word
   * @param {string} name
   * @param {number} score
   */
  function claim(word, name, score) {
    const claimants = claims.get(word);
    if (claimants) claimants.push({ name, score });
    else claims.set(word, [{ name, score }]);
  }
}

/** @param {string} text */
function clean(text) {
  return text
    .toLowerCase()
    .replaceAll(/[“”"'’!?().:]/g, '')
    .trim();
}
