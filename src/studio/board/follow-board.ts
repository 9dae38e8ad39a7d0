import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Cells } from '@/domain/board/board.ts';
import type { WholeBoard } from '@/domain/board/board-store.ts';
import type { Studio } from '../studio.ts';

/** A board as it now is, whichever tab has changed it. */
export interface BoardSight extends WholeBoard {
  /** Whether a picture is in the library and not in its bin; only those that were looked for. */
  readonly kept: ReadonlyMap<string, boolean>;
  /** Whether all that was made before has been looked for. */
  readonly isKnown: boolean;
}

export type BoardView = StoreApi<BoardSight | 'reading' | 'gone'>;

/** Reading more at once would hold up the page. */
const READ_AT_ONCE = 200;
/** Pictures that come in this time are shown together. */
const CALM_MS = 150;

/** `follow` keeps the view of a board up to date until the function that it gives is called. */
export function openBoardView(
  studio: Pick<Studio, 'ports'>,
  id: string,
): { readonly view: BoardView; readonly follow: () => () => void } {
  const view: BoardView = createStore(() => 'reading' as const);
  return { view, follow: () => followBoard(studio, id, view) };
}

function followBoard({ ports }: Pick<Studio, 'ports'>, id: string, view: BoardView): () => void {
  const stops: (() => void)[] = [];
  const end = new AbortController();
  const { signal } = end;
  const until = (stop: () => void) => (signal.aborted ? stop() : stops.push(stop));
  const show = (change: (sight: BoardSight) => BoardSight) => {
    const sight = view.getState();
    if (!signal.aborted && typeof sight === 'object') view.setState(change(sight), true);
  };

  const follow = async () => {
    const boards = await (await ports.later()).boards();
    const { library } = await ports.storage;
    const found = new Map<string, boolean>();
    let callOff: (() => void) | null = null;
    const flush = () => {
      callOff = null;
      show((sight) => ({ ...sight, kept: new Map([...sight.kept, ...found]) }));
      found.clear();
    };
    const note = (picture: string, isKept: boolean) => {
      found.set(picture, isKept);
      callOff ??= ports.after(CALM_MS, flush);
    };
    until(() => callOff?.());
    const look = async (ids: readonly string[]) => {
      for (let from = 0; from < ids.length && !signal.aborted; from += READ_AT_ONCE) {
        const some = ids.slice(from, from + READ_AT_ONCE);
        const records = await library.records(some).catch(() => []);
        const kept = some.map((one, at) => [one, isInLibrary(records[at])] as const);
        show((sight) => ({ ...sight, kept: new Map([...sight.kept, ...kept]) }));
      }
    };

    until(
      library.subscribe(({ put, changed = [], removed }) => {
        for (const picture of put) note(picture.id, isInLibrary(picture));
        for (const picture of removed) note(picture, false);
        const sight = view.getState();
        if (typeof sight !== 'object' || changed.length === 0) return;
        const own = new Set(idsIn(sight.cells));
        void look(changed.filter((one) => own.has(one)));
      }),
    );
    until(
      boards.subscribe((change) => {
        if (change.id !== id) return;
        if (!change.isThere) view.setState('gone', true);
        show((sight) => ({ ...sight, cells: new Map([...sight.cells, ...change.cells]) }));
      }),
    );
    const whole = await boards.get(id);
    if (signal.aborted) return;
    if (whole === null) return view.setState('gone', true);
    view.setState({ ...whole, kept: new Map(), isKnown: false }, true);
    await look(idsIn(whole.cells));
    show((sight) => ({ ...sight, isKnown: true }));
  };
  follow().catch(() => view.setState('gone', true));

  return () => {
    end.abort();
    for (const stop of stops) stop();
  };
}

function isInLibrary(picture: { readonly deletedAtMs: number | null } | null | undefined): boolean {
  return picture?.deletedAtMs === null;
}

function idsIn(cells: Cells): readonly string[] {
  return [...cells.values()].flatMap(({ jobs = [] }) => jobs);
}
