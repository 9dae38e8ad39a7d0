import { timeOfId } from '@/domain/id.ts';
import type { Arrangement } from '../arrangement.ts';
import { ancestry } from '../collection.ts';
import { wordsIn } from '../fold.ts';
import { FACETS, type Facet, type LibraryQuery, type Sort } from '../library-query.ts';
import type { Picture } from '../picture.ts';
import { costKey, facetValues } from './facet-values.ts';
import { type Field, NAME_FIELDS, TEXT_FIELDS, textOf, USUAL_FIELDS } from './fields.ts';
import { chanceOf } from './find-pictures.ts';
import { readTerms, type Term } from './read-terms.ts';

/** The plain way to find and count, picture by picture: what an index must agree with. */
export function fullScan(pictures: readonly Picture[], arrangement: Arrangement) {
  const paths = ancestry(arrangement.collections);
  const nameOf = new Map(arrangement.collections.map(({ id, name }) => [id, name]));

  function textsIn(picture: Picture, field: Field): readonly string[] {
    const text = TEXT_FIELDS.find((one) => one === field);
    if (text) return [textOf(picture, text)];
    const name = NAME_FIELDS.find((one) => one === field) ?? 'tag';
    const values = facetValues(picture, name);
    if (field !== 'collection') return values;
    return values.flatMap((id) => (paths.get(id) ?? []).map((id) => nameOf.get(id) ?? ''));
  }

  function has(picture: Picture, { words, isOpen, field }: Term): boolean {
    const fields = field === null ? [...USUAL_FIELDS] : [field];
    const texts = fields.flatMap((field) => textsIn(picture, field));
    return texts.some((text) => {
      // Words as one text between spaces, so that those of a term are a part of it.
      const whole = ` ${wordsIn(text).join(' ')} `;
      return whole.includes(` ${words.join(' ')}${isOpen ? '' : ' '}`);
    });
  }

  function isIn(picture: Picture, { words, place, between }: LibraryQuery): boolean {
    if ((picture.deletedAtMs !== null) !== (place === 'bin')) return false;
    const time = timeOfId(picture.id);
    if (between && (time < between[0] || time >= between[1])) return false;
    return readTerms(words).every((term) => has(picture, term) !== term.isExcluded);
  }

  /** Its values, and those of the collections around those that it is in. */
  function valuesOf(picture: Picture, facet: Facet): readonly string[] {
    const values = facetValues(picture, facet);
    if (facet !== 'collection') return values;
    return [...new Set(values.flatMap((id) => paths.get(id) ?? []))];
  }

  function isChosen(picture: Picture, facet: Facet, { chosen }: LibraryQuery): boolean {
    const wanted = chosen[facet] ?? [];
    if (wanted.length === 0) return true;
    const own = [...facetValues(picture, facet), ...valuesOf(picture, facet)];
    return own.some((value) => wanted.includes(value));
  }

  return {
    find(query: LibraryQuery): readonly string[] {
      const found = pictures
        .filter((picture) => isIn(picture, query))
        .filter((picture) => FACETS.every((facet) => isChosen(picture, facet, query)))
        .toSorted((a, b) => keyOf(b, query.sort) - keyOf(a, query.sort) || (a.id < b.id ? 1 : -1))
        .map(({ id }) => id);
      return query.sort.isReversed ? found.toReversed() : found;
    },

    count(query: LibraryQuery, facet: Facet): ReadonlyMap<string, number> {
      const counts = new Map<string, number>();
      for (const picture of pictures) {
        const isFound = FACETS.every((other) => other === facet || isChosen(picture, other, query));
        if (!isFound || !isIn(picture, query)) continue;
        for (const value of valuesOf(picture, facet))
          counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts;
    },
  };
}

function keyOf(picture: Picture, { by, seed = 0 }: Sort): number {
  switch (by) {
    case 'rating':
      return picture.rating;
    case 'cost':
      return costKey(picture.cost);
    case 'deleted':
      return picture.deletedAtMs ?? 0;
    case 'random':
      return chanceOf(picture.id, 0, seed);
    case 'time':
      return 0;
  }
}
