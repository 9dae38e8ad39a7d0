import { MirrorError, type MirrorFolder } from '@/domain/backup/mirror-place.ts';
import {
  DAY_RECORDS,
  dayFrom,
  dayOfId,
  dayText,
  entryOf,
  INDEX,
  indexFrom,
  type MirrorEntry,
  type MirrorDays,
  type MirrorIndex,
  indexText,
  isDay,
  MIRROR_LIMITS,
  PAGE,
  REMOVED,
} from '@/domain/backup/mirror-layout.ts';
import { dayPage, mirrorPage } from '@/domain/backup/mirror-page.ts';
import { FLAGS } from '@/domain/library/catalogue.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { uniqueFileName } from '@/domain/library/picture-file-name.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Storage } from '../studio.ts';
import { inParallel } from './in-parallel.ts';

interface Mirroring {
  readonly storage: Pick<Storage, 'library' | 'catalogue'>;
  readonly folder: MirrorFolder;
  /** Whose mirror it is. */
  readonly library: string;
  /** Called before each day; rejects when it should end. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Mirrored {
  readonly pictures: number;
  /** Of so many there is no original. */
  readonly absent: number;
}

/** So many records are read together, and so many files written at the same time. */
const RECORDS_AT_ONCE = 200;
const FILES_AT_ONCE = 2;

/**
 * Makes the folder what the library is: on these days, or on all of them where `days` is null. What
 * is there already is neither read nor written; files of pictures that were removed for good are
 * moved aside, and others are never touched. Broken off, it goes on from there. Rejects with a
 * MirrorError or a StorageError.
 */
export async function writeMirror(
  days: ReadonlySet<string> | null,
  mirroring: Mirroring,
): Promise<Mirrored> {
  const { folder, library, storage, pause, onProgress } = mirroring;
  const base = await ownFolder(folder, library);
  const { idsByDay, isWhole } = await libraryByDay(storage);
  const before = await indexIn(folder, base);
  const known = [...(await folder.names(base))].filter(isDay);
  const wanted = days ?? new Set([...idsByDay.keys(), ...known]);
  const counts: Record<string, MirrorDays[string]> = { ...before?.days };
  const newestFirst = [...wanted].toSorted().toReversed();
  const total = newestFirst.reduce((sum, day) => sum + (idsByDay.get(day)?.length ?? 0), 0);
  let done = 0;
  for (const day of newestFirst) {
    await pause();
    const ids = idsByDay.get(day) ?? [];
    const onPicture = () => onProgress(++done, total);
    counts[day] = await writeDay(day, ids, { ...mirroring, base, mayMove: isWhole, onPicture });
    if (counts[day].pictures === 0) delete counts[day];
  }
  const text = indexText({ library, days: counts });
  if (before === null || text !== indexText(before)) {
    await folder.write(join(base, PAGE), mirrorPage(counts));
    await folder.write(join(base, INDEX), text);
  }
  let [pictures, originals] = [0, 0];
  for (const ofDay of Object.values(counts)) {
    pictures += ofDay.pictures;
    originals += ofDay.originals;
  }
  return { pictures, absent: pictures - originals };
}

/** The path of our own folder in the one that was chosen: mirrors of other libraries are left alone. */
async function ownFolder(folder: MirrorFolder, library: string): Promise<string> {
  // Also fails for a folder that is gone.
  const names = await folder.names('');
  if (names.has(INDEX) && (await indexIn(folder, ''))?.library === library) return '';
  for (let number = 1; ; number++) {
    const base = number === 1 ? 'Bildwerk' : `Bildwerk ${number}`;
    const index = names.has(base) ? await indexIn(folder, base) : null;
    if (index === null) {
      await folder.write(join(base, INDEX), indexText({ library, days: {} }));
      return base;
    }
    if (index.library === library) return base;
  }
}

async function indexIn(folder: MirrorFolder, base: string): Promise<MirrorIndex | null> {
  const text = await folder.text(join(base, INDEX), MIRROR_LIMITS.indexBytes);
  const index = text === null ? null : indexFrom(text);
  if (index === 'newer') throw new MirrorError('newer');
  return index;
}

async function libraryByDay({ catalogue }: Pick<Storage, 'catalogue'>): Promise<{
  idsByDay: ReadonlyMap<string, readonly string[]>;
  /** Whether no record is unreadable for the moment. */
  isWhole: boolean;
}> {
  const { find, columns } = await catalogue();
  const { unreadable } = await find(WHOLE_LIBRARY);
  const idsByDay = new Map<string, string[]>();
  for (let slot = 0; slot < columns.length; slot++) {
    if ((columns.flags[slot] ?? 0) & FLAGS.removed) continue;
    const id = columns.idAt(slot);
    const day = dayOfId(id);
    const ids = idsByDay.get(day);
    if (ids) ids.push(id);
    else idsByDay.set(day, [id]);
  }
  return { idsByDay, isWhole: unreadable === 0 };
}

interface DayWriting extends Mirroring {
  readonly base: string;
  /** Whether what the library does not have was removed from it. */
  readonly mayMove: boolean;
  readonly onPicture: () => void;
}

async function writeDay(
  day: string,
  ids: readonly string[],
  { storage, folder, base, mayMove, onPicture }: DayWriting,
): Promise<MirrorDays[string]> {
  const path = (name: string) => join(base, day, name);
  const names = await folder.names(join(base, day));
  const textBefore = names.has(DAY_RECORDS)
    ? await folder.text(path(DAY_RECORDS), MIRROR_LIMITS.dayBytes)
    : null;
  const before = dayFrom(textBefore ?? '');
  const written = new Set(before.map(({ file }) => file));
  const pictures = await recordsOf(storage, [...ids, ...before.map(({ id }) => id)]);
  const shown = await inParallel(pictures, FILES_AT_ONCE, async (picture) => {
    const file = uniqueFileName(picture);
    // What nobody wrote down may have been broken off.
    const isThere =
      names.has(file) &&
      (written.has(file) || (await folder.size(path(file))) === picture.sizeBytes);
    const original = isThere ? null : await storage.library.original(picture.id);
    if (original !== null) await folder.write(path(file), original);
    onPicture();
    return { picture, file: isThere || original !== null ? file : null };
  });
  const entries = shown.map(({ picture, file }) => entryOf(picture, file));
  const there = new Set(pictures.map(({ id }) => id));
  const gone = before.filter(({ id }) => !there.has(id));
  if (mayMove) await moveAside(gone, day, { folder, base });
  else entries.push(...gone);
  const text = dayText(entries);
  if (text !== textBefore && (entries.length > 0 || before.length > 0)) {
    await folder.write(path(PAGE), dayPage(day, shown));
    // Last: until then the files of before are still known by name.
    await folder.write(path(DAY_RECORDS), text);
  }
  return {
    pictures: pictures.length,
    originals: shown.filter(({ file }) => file !== null).length,
  };
}

/** Each once, newest first, those that are not there left out. */
async function recordsOf(
  { library }: Pick<Storage, 'library'>,
  ids: readonly string[],
): Promise<readonly Picture[]> {
  const sorted = [...new Set(ids)].toSorted().toReversed();
  const pictures: Picture[] = [];
  for (let from = 0; from < sorted.length; from += RECORDS_AT_ONCE) {
    const records = await library.records(sorted.slice(from, from + RECORDS_AT_ONCE));
    pictures.push(...records.filter((picture) => picture !== null));
  }
  return pictures;
}

/** Names first, then copies, then takes away: whatever ends it early, nothing is lost. */
async function moveAside(
  gone: readonly MirrorEntry[],
  day: string,
  { folder, base }: Pick<DayWriting, 'folder' | 'base'>,
): Promise<void> {
  if (gone.length === 0) return;
  const records = join(base, REMOVED, day, DAY_RECORDS);
  const aside = dayFrom((await folder.text(records, MIRROR_LIMITS.dayBytes)) ?? '');
  const ids = new Set(gone.map(({ id }) => id));
  await folder.write(records, dayText([...gone, ...aside.filter(({ id }) => !ids.has(id))]));
  for (const { file } of gone) {
    if (file === null) continue;
    await folder.move(join(base, day, file), join(base, REMOVED, day, file));
  }
}

function join(...names: readonly string[]): string {
  return names.filter((name) => name !== '').join('/');
}
