import { type Archive, type ArchiveEntry, ArchiveError } from '@/domain/backup/archive.ts';
import {
  ARTBOT,
  ARTBOT_LIST,
  artbotListFrom,
  type ArtbotPicture,
  artbotPictureFrom,
} from '@/domain/backup/foreign/artbot.ts';
import {
  FOREIGN_LIMITS,
  type ForeignBackup,
  leavings,
} from '@/domain/backup/foreign/foreign-backup.ts';
import { PLAYGROUND_LIST, playgroundFrom } from '@/domain/backup/foreign/gpt-image-playground.ts';

/** An export of another program, and its files by name. */
export interface OpenedForeign {
  readonly backup: ForeignBackup;
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
}

/** Null for an archive that no program we know has made. Rejects with an ArchiveError. */
export async function readForeign(archive: Archive): Promise<OpenedForeign | null> {
  const entries = new Map<string, ArchiveEntry>();
  for await (const entry of archive.entries()) {
    if (entries.size < 3 * FOREIGN_LIMITS.pictures) entries.set(entry.name, entry);
  }
  const textOf = async (name: string, mostBytes: number) => {
    const entry = entries.get(name);
    return entry === undefined ? null : archive.text(entry, mostBytes);
  };
  const playground = await textOf(PLAYGROUND_LIST, FOREIGN_LIMITS.listBytes);
  const backup = playground === null ? await artbotIn(entries, textOf) : playgroundFrom(playground);
  return backup && { backup, entries };
}

async function artbotIn(
  entries: ReadonlyMap<string, ArchiveEntry>,
  textOf: (name: string, mostBytes: number) => Promise<string | null>,
): Promise<ForeignBackup | null> {
  const list = await textOf(ARTBOT_LIST, FOREIGN_LIMITS.listBytes);
  if (list !== null) return artbotBackup(artbotListFrom(list) ?? [], entries);
  const read: (ArtbotPicture | null)[] = [];
  for (const name of entries.keys()) {
    if (!/^[^/]+\.json$/.test(name)) continue;
    try {
      read.push(artbotPictureFrom((await textOf(name, FOREIGN_LIMITS.recordBytes)) ?? ''));
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      read.push(null);
    }
  }
  return read.some((one) => one !== null) ? artbotBackup(read, entries) : null;
}

function artbotBackup(
  read: readonly (ArtbotPicture | null)[],
  entries: ReadonlyMap<string, ArchiveEntry>,
): ForeignBackup {
  const { left, leave } = leavings();
  const pictures = read.slice(0, FOREIGN_LIMITS.pictures).flatMap((one) => {
    if (one === null) leave('unreadable');
    else if (!entries.has(one.picture.file)) leave('without-file');
    else {
      for (const kind of one.left) leave(kind);
      return [one.picture];
    }
    return [];
  });
  return { tool: ARTBOT, pictures, left };
}
