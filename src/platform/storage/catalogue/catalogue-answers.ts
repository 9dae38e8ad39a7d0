import { countFacets } from '@/domain/library/search/count-facets.ts';
import { familyOf, parentsAmong } from '@/domain/library/search/family-of.ts';
import { findPictures } from '@/domain/library/search/find-pictures.ts';
import { similarPictures } from '@/domain/library/search/similar-pictures.ts';
import { changeAnnouncer } from '../change-announcer.ts';
import { allTombstones } from '../indexed-db-tombstone-store.ts';
import { type ObjectStore, objectStore } from '../object-store.ts';
import { picturesOn } from '../shelf.ts';
import type { CatalogueNews, CatalogueQuestion } from './catalogue-question.ts';
import { openStoredIndex, type StoredIndex } from './stored-index.ts';

/** Answers questions from an index that it opens with the first one; `tell` takes what comes unasked. */
export function catalogueAnswers(tell: (news: CatalogueNews) => void) {
  let opened: (StoredIndex & { readonly shelves: ObjectStore }) | undefined;

  function open(name: string) {
    const shelves = objectStore(`${name}-pictures`);
    const index = openStoredIndex(
      shelves,
      (rows) => tell({ rows }),
      () => tell({ hasChanged: true }),
    );
    changeAnnouncer(`${name}-pictures`).subscribe(index.follow);
    return { ...index, shelves };
  }

  return async (question: CatalogueQuestion) => {
    const index = (opened ??= open(question.name));
    switch (question.task) {
      case 'find':
        return findPictures(await indexFor(index, question.query.words), question.query);
      case 'words':
        await index.withTraits();
        return undefined;
      case 'facets':
        return countFacets(await indexFor(index, question.query.words), question.query);
      case 'similar':
        return similarPictures(await index.withTraits(), question.id);
      case 'family':
        return familyOf(
          await index.current(),
          await index.shelves.read(allTombstones),
          question.id,
        );
      case 'parentsAmong':
        return parentsAmong(await index.current(), question.ids);
      case 'records':
        return index.shelves.read((store) => picturesOn(store, question.ids));
    }
  };
}

/** Words are read once they are looked for, if nobody has asked for them before. */
function indexFor(index: StoredIndex, words: string) {
  return words.trim() === '' ? index.current() : index.withTraits();
}
