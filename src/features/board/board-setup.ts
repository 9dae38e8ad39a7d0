import type { Axis, BoardModel } from '@/domain/board/board.ts';
import { targetFor } from '@/domain/formats/format-target.ts';
import { networkFormat } from '@/domain/formats/network-formats.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';

/** What was chosen to differ on a new board, as it was ticked and typed. */
export interface BoardSetup {
  readonly hasRows: boolean;
  readonly formats: readonly string[];
  readonly languages: readonly string[];
  readonly models: readonly BoardModel[];
  /** Empty for the one that leaves it to the model. */
  readonly styles: readonly string[];
  readonly seeds: string;
  /** In percent. */
  readonly strengths: string;
  /** By the names of variables, a value a line. */
  readonly values: Readonly<Record<string, string>>;
  /** Places of choices in the prompt. */
  readonly choices: readonly number[];
  /** The kind or name of the axis that runs down; null for the first one. */
  readonly down: string | null;
}

/** For whoever chooses a part of it. */
export interface Choosing {
  readonly setup: BoardSetup;
  readonly onChange: (change: Partial<BoardSetup>) => void;
}

export const NOTHING_CHOSEN: BoardSetup = {
  hasRows: true,
  formats: [],
  languages: [],
  models: [],
  styles: [],
  seeds: '',
  strengths: '',
  values: {},
  choices: [],
  down: null,
};

/** What the prompt and its table have that can differ. */
export interface SetupMaterial {
  readonly rows: number;
  readonly variables: readonly string[];
  /** The column of each variable that the table fills. */
  readonly columns: Readonly<Record<string, string>>;
  readonly choices: readonly (readonly string[])[];
}

/** The axes of a board as they were chosen, that which runs down first. */
export function axesOf(
  setup: BoardSetup,
  { rows, variables, choices }: Omit<SetupMaterial, 'columns'>,
): Axis[] {
  const targets = setup.formats.flatMap((id) => networkFormat(id) ?? []).map(targetFor);
  const strengths = numbersIn(setup.strengths, 100).map((percent) => percent / 100);
  const axes: Axis[] = [
    ...(setup.hasRows && rows > 0 ? [{ kind: 'row' as const, count: rows }] : []),
    ...variables.map((name) => ({
      kind: 'variable' as const,
      name,
      values: linesIn(setup.values[name] ?? ''),
    })),
    ...setup.choices.flatMap((place) => {
      const values = choices[place];
      return values ? [{ kind: 'choice' as const, place, values }] : [];
    }),
    { kind: 'format', values: targets },
    { kind: 'language', values: setup.languages },
    { kind: 'model', values: setup.models },
    { kind: 'style', values: setup.styles.map((style) => style || null) },
    { kind: 'seed', values: numbersIn(setup.seeds, MAX_SEED) },
    { kind: 'strength', values: strengths },
  ];
  const chosen = axes.filter((axis) => axis.kind === 'row' || axis.values.length > 0);
  const down = chosen.find((axis) => axisKey(axis) === setup.down);
  return down ? [down, ...chosen.filter((axis) => axis !== down)] : chosen;
}

/** Tells the axes of one board apart. */
export function axisKey(axis: Axis): string {
  if (axis.kind === 'variable') return `variable ${axis.name}`;
  return axis.kind === 'choice' ? `choice ${axis.place}` : axis.kind;
}

export function linesIn(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}

function numbersIn(text: string, most: number): readonly number[] {
  const numbers = (text.match(/\d+/g) ?? []).map(Number).filter((number) => number <= most);
  return [...new Set(numbers)];
}
