import { type CompletionMaterial, NO_MATERIAL } from '@/domain/prompt/complete-prompt.ts';
import { nameKey, namesIn } from '@/domain/prompt/expand-prompt.ts';
import { parsePrompt } from '@/domain/prompt/parse-prompt.ts';
import { pastPhrases } from '@/domain/prompt/past-phrases.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { withoutPresets } from '@/domain/presets/without-presets.ts';
import type { Preset } from '@/domain/presets/preset.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { Studio } from '../studio.ts';
import { allLists } from './material.ts';

type Around = Pick<Studio, 'draft' | 'ports'>;

/** What the prompt can be completed with, as far as it has been read. */
export interface CompletionSource {
  read(): CompletionMaterial;
  preset(id: string): Preset | undefined;
  /** Tags are counted among all pictures, which takes a while the first time. */
  wantTags(): void;
  end(): void;
}

/**
 * Gathers it, newest and most used first, and follows what changes; `onChange` hears of what came
 * later. What cannot be read is not offered.
 */
export function gatherCompletions(
  { draft, ports }: Around,
  language: string,
  nameOf: (preset: Pick<Preset, 'id' | 'name'>) => string,
  onChange: () => void,
): CompletionSource {
  let material = NO_MATERIAL;
  let presets: readonly Preset[] = [];
  let areTagsRead = false;
  let hasEnded = false;
  const stops: (() => void)[] = [];
  const put = (part: Partial<CompletionMaterial>) => {
    if (hasEnded) return;
    material = { ...material, ...part };
    onChange();
  };
  const follow = (stop: () => void) => (hasEnded ? stop() : stops.push(stop));

  const readLists = async () => {
    const { own } = await allLists(ports);
    const { shippedListsFor } = await import('@/domain/prompt/shipped-lists.ts');
    const shipped = shippedListsFor(language);
    const taken = new Set(own.map(({ name }) => nameKey(name)));
    const lists = [...own, ...shipped.filter(({ name }) => !taken.has(nameKey(name)))];
    put({
      lists: lists.map(({ name, lines }) => ({ name, sample: lines.slice(0, 3).join(', ') })),
    });
  };
  const readPast = async () => {
    const desk = await (await ports.later()).desk();
    const inLibrary = await promptsOfLibrary(ports).catch(() => []);
    const take = () => {
      const prompts = [...new Set([...desk.past.read(), ...inLibrary])];
      const variables = namesIn(prompts.flatMap((prompt) => parsePrompt(prompt))).variables;
      put({ phrases: pastPhrases(prompts), variables });
    };
    take();
    follow(desk.past.subscribe(take));
    follow(desk.lists.subscribe(() => void readLists()));
  };
  const readPresets = async () => {
    const { SHIPPED_LOOKS } = await import('@/domain/presets/shipped-looks.ts');
    const looks = SHIPPED_LOOKS.map((look): Preset => ({
      ...look,
      name: look.id,
      folder: '',
      negative: '',
    }));
    const take = (own: readonly Preset[]) => {
      presets = [...own, ...looks];
      put({ presets: presets.map((preset) => ({ id: preset.id, name: nameOf(preset) })) });
    };
    take([]);
    const store = await (await ports.storage).presets();
    follow(store.subscribe(take));
    take(await store.read());
  };
  const readTags = async () => {
    const catalogue = await (await ports.storage).catalogue();
    const { tag } = await catalogue.facets(WHOLE_LIBRARY);
    put({ tags: tag.values.map(({ value }) => value).filter(Boolean) });
    const stop = catalogue.subscribe(() => {
      stop();
      areTagsRead = false;
    });
  };
  for (const reading of [readLists(), readPast(), readPresets()]) reading.catch(() => undefined);

  return {
    read: () => ({
      ...material,
      variables: [...new Set([...inDraft(draft), ...material.variables])],
    }),
    preset: (id) => presets.find((preset) => preset.id === id),
    wantTags() {
      if (areTagsRead) return;
      areTagsRead = true;
      readTags().catch(() => undefined);
    },
    end() {
      hasEnded = true;
      for (const stop of stops) stop();
    },
  };
}

/** Longer prompts are not looked through at every key. */
const MOST_LENGTH = 20_000;

/** The variables that a draft names or has values for. */
function inDraft(draft: Studio['draft']): string[] {
  const { prompt, fill } = draft.getState();
  const bound = Object.entries(fill?.table?.columns ?? {}).flat();
  const named = prompt.length > MOST_LENGTH ? [] : namesIn(parsePrompt(prompt)).variables;
  return [...bound, ...Object.keys(fill?.values ?? {}), ...named];
}

/** As they were written, of the newest pictures. */
async function promptsOfLibrary({ storage }: Around['ports']): Promise<readonly string[]> {
  const { library } = await storage;
  for await (const { pictures } of library.pages())
    return pictures.map(({ recipe }) => written(recipe));
  return [];
}

function written(recipe: Recipe): string {
  const { template, presets = [], prompt } = recipe;
  return template ?? withoutPresets(recipe, presets)?.prompt ?? prompt;
}
