import { withPresets } from '@/domain/presets/apply-presets.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { dialectOf, inDialect, joinedAvoid } from './dialect.ts';
import {
  combinationsOf,
  COUNTED_UP_TO,
  countCombinations,
  type Expansion,
  type Fillings,
  nameKey,
  namesIn,
  sampleOf,
} from './expand-prompt.ts';
import { type FlagSettings, readFlags } from './flag-settings.ts';
import { parsePrompt } from './parse-prompt.ts';
import { type PromptNode, sourceOf } from './prompt-node.ts';

/** What stands behind the names in a draft's prompt. */
export interface Material {
  /** By the names that the prompt uses. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Values by the names of variables, one record a row; null without a table. */
  readonly rows: readonly Readonly<Record<string, string>>[] | null;
}

/** What becomes of a draft when its pictures are asked for. */
export interface DraftPlan {
  /** The draft with its flags moved out of the text into its settings. */
  readonly draft: Draft;
  /** What the flags changed. */
  readonly settings: FlagSettings;
  /** Flags without a counterpart, as they are written. */
  readonly leftOut: readonly string[];
  /** How many pictures it is; `COUNTED_UP_TO` for that many and more. */
  readonly count: number;
  /** How many texts there are for each row, of which each picture takes one or all are made. */
  readonly combinations: number;
  /** How many rows are made; null without a table. */
  readonly rows: number | null;
  /** The names of the variables in the prompt. */
  readonly variables: readonly string[];
  /** The names of the word lists in the prompt. */
  readonly lists: readonly string[];
  /** Names for which nothing was filled in. */
  readonly empty: readonly string[];
  /** The recipes one after the other, which may be many; null for a random seed as in `recipesFromDraft`. */
  recipes(randomSeed: () => number): Iterable<Planned>;
}

export interface Planned {
  readonly recipe: Recipe;
  /** What had no counterpart in what is sent, as it was written. */
  readonly leftOut: readonly string[];
}

export function planDraft(written: Draft, { lists, rows }: Material): DraftPlan {
  const { nodes, flags } = withoutFlags(parsePrompt(written.prompt));
  const { settings, leftOut } = readFlags(flags, written);
  const prompt = flags.length === 0 ? written.prompt : sourceOf(nodes).trim();
  const draft: Draft = { ...written, ...settings, prompt };
  const folded = new Map([...lists].map(([name, lines]) => [nameKey(name), lines]));
  const fillingsOf = (row: Readonly<Record<string, string>>): Fillings => ({
    lists: folded,
    variables: new Map(
      Object.entries({ ...draft.fill?.values, ...row }).map(([name, value]) => [
        nameKey(name),
        value,
      ]),
    ),
  });
  const filled = rows ?? [{}];
  const first = fillingsOf(filled[0] ?? {});
  const combinations = countCombinations(nodes, first);
  const isAll = draft.fill?.isAll === true && combinations > 1;
  const named = namesIn(nodes);
  const empty = [
    ...named.variables.filter((name) => (first.variables.get(nameKey(name)) ?? '').trim() === ''),
    ...named.lists.filter((name) => (folded.get(nameKey(name)) ?? []).length === 0),
  ];

  function* recipes(randomSeed: () => number): Generator<Planned> {
    for (const row of filled) {
      const fillings = fillingsOf(row);
      const nth = combinationsOf(nodes, fillings);
      for (let number = 0; number < (isAll ? combinations : 1); number++) {
        for (const recipe of recipesFromDraft(draft, randomSeed))
          yield planned(
            draft,
            recipe,
            isAll ? nth(number) : sampleOf(nodes, fillings, recipe.seed),
          );
      }
    }
  }

  return {
    draft,
    settings,
    leftOut,
    count: Math.min(COUNTED_UP_TO, filled.length * (isAll ? combinations : 1) * draft.count),
    combinations,
    rows: rows?.length ?? null,
    variables: named.variables,
    lists: named.lists,
    empty,
    recipes,
  };
}

/** A recipe whose prompt is still as it was written, with one of the texts that it stands for. */
function planned(
  { prompt: typed, presets }: Draft,
  written: Recipe,
  expansion: Expansion,
): Planned {
  const sent = inDialect(expansion, dialectOf(written.backend));
  const { settings, leftOut } = readFlags(expansion.flags, written);
  const { count: _, variation: _steady, seed, ...changed } = settings;
  const negative = joinedAvoid(changed.negative ?? written.negative, sent.avoid.join(', '));
  const { prompt } = withPresets({ prompt: sent.prompt, negative }, presets);
  const template = sent.prompt === typed.trim() ? {} : { template: typed.trim() };
  const recipe = {
    ...written,
    ...changed,
    seed: seed ?? written.seed,
    negative,
    prompt,
    ...template,
  };
  return { recipe, leftOut: [...leftOut, ...sent.leftOut] };
}

/** The nodes without the flags among them that count for every picture. */
function withoutFlags(nodes: readonly PromptNode[]) {
  const flags: Expansion['flags'][number][] = [];
  const kept: PromptNode[] = [];
  for (const node of nodes) {
    if (node.kind !== 'flag') {
      kept.push(node);
      continue;
    }
    flags.push(node);
    const before = kept.at(-1);
    if (before?.kind === 'text')
      kept[kept.length - 1] = { kind: 'text', source: before.source.replace(/[\s,]+$/u, '') };
  }
  return { nodes: kept, flags };
}
