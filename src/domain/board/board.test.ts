import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import { targetFor } from '@/domain/formats/format-target.ts';
import { NETWORK_FORMATS } from '@/domain/formats/network-formats.ts';
import { readTable } from '@/domain/table/read-table.ts';
import { writeTable } from '@/domain/table/write-table.ts';
import { type Axis, type Board, lengthOf, placesOf, shapeOf } from './board.ts';
import { boardOfDraft } from './board-of-draft.ts';
import { boardFrom } from './board-schema.ts';
import { boardTable } from './board-table.ts';
import { type BoardMaterial, cellRecipe } from './cell-recipe.ts';
import { fileNamer, usualFileNames } from './file-names.ts';
import { valuesOfCell } from './cell-values.ts';
import { sampleBoard } from './sample-board.ts';

const formats = NETWORK_FORMATS.slice(0, 4).map(targetFor);
const table = {
  columns: ['product', 'headline', 'headline_de', 'Headline (hi)'],
  rows: [
    ['shoe', 'Run', 'Lauf', 'दौड़ो'],
    ['{hat|cap}', 'Sun', 'Sonne', 'धूप'],
  ],
};
const material: BoardMaterial = { table, lists: new Map([['animals', ['fox', 'owl']]]) };

const axis: fc.Arbitrary<Axis> = fc.oneof(
  fc.record({ kind: fc.constant('row' as const), count: fc.constant(2) }),
  fc.record({
    kind: fc.constant('format' as const),
    values: fc.subarray(formats, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('language' as const),
    values: fc.subarray(['en', 'de', 'hi'], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('seed' as const),
    values: fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    place: fc.constant(0),
    values: fc.constant(['dawn', 'dusk']),
  }),
);
const board: fc.Arbitrary<Board> = fc
  .uniqueArray(axis, { selector: ({ kind }) => kind, minLength: 1, maxLength: 4 })
  .map((axes) =>
    sampleBoard(1, {
      axes,
      draft: {
        ...EMPTY_DRAFT,
        prompt: 'a [[product]] with __animals__ at {dawn|dusk}, "[[headline]]" in [[language]]',
        fill: {
          table: { id: 't', name: 't', columns: { product: 'product', headline: 'headline' } },
        },
      },
    }),
  );
const boardAndCell = board.chain((board) => {
  const { rows, columns } = shapeOf(board.axes);
  return fc.record({ board: fc.constant(board), cell: fc.nat({ max: rows * columns - 1 }) });
});

describe('a cell', () => {
  it('lies at places of its own, one on each axis', () => {
    fc.assert(
      fc.property(board, ({ axes }) => {
        const { rows, columns } = shapeOf(axes);
        const seen = new Set<string>();
        for (let cell = 0; cell < rows * columns; cell++) {
          const places = placesOf(axes, cell);
          for (const [index, place] of places.entries())
            expect(place).toBeLessThan(lengthOf(axes[index] as Axis));
          seen.add(places.join());
        }
        expect(seen.size).toBe(rows * columns);
      }),
    );
  });

  it('gives the same recipe every time, and one that can be stored', () => {
    fc.assert(
      fc.property(boardAndCell, fc.nat({ max: 5 }), ({ board, cell }, attempts) => {
        const once = cellRecipe(board, material, cell, attempts);
        expect(cellRecipe(board, material, cell, attempts)).toEqual(once);
        expect(v.parse(recipeSchema, once.recipe)).toEqual(once.recipe);
      }),
    );
  });

  it('takes another seed when it is made once more, unless its seed is what is compared', () => {
    fc.assert(
      fc.property(boardAndCell, ({ board, cell }) => {
        const seeds = [0, 1, 2].map(
          (attempts) => cellRecipe(board, material, cell, attempts).recipe.seed,
        );
        const isCompared = board.axes.some(({ kind }) => kind === 'seed');
        expect(new Set(seeds).size).toBe(isCompared ? 1 : 3);
      }),
    );
  });
});

describe('a campaign', () => {
  const campaign = sampleBoard(1, {
    axes: [
      { kind: 'row', count: 2 },
      { kind: 'format', values: formats.slice(0, 2) },
      { kind: 'language', values: ['en', 'de', 'hi', 'fr'] },
    ],
    draft: {
      ...EMPTY_DRAFT,
      prompt: '[[product]]: "[[headline]]" in [[language]] --ar 1:1',
      fill: {
        table: { id: 't', name: 't', columns: { product: 'product', headline: 'headline_de' } },
      },
    },
  });
  const promptOf = (cell: number) => cellRecipe(campaign, material, cell).recipe.prompt;

  it('reads each language from its column, and from the one for all where it has none', () => {
    expect([0, 1, 2, 3].map(promptOf)).toEqual([
      'shoe: "Run" in English',
      'shoe: "Lauf" in German',
      'shoe: "दौड़ो" in Hindi',
      'shoe: "Run" in French',
    ]);
  });

  it('never reads what a table holds as the language of prompts', () => {
    expect(promptOf(8)).toBe('{hat|cap}: "Sun" in English');
  });

  it('has one seed for all cells of a row, and another for those of the next', () => {
    const seeds = Array.from(
      { length: 16 },
      (_, cell) => cellRecipe(campaign, material, cell).recipe.seed,
    );
    expect(new Set(seeds.slice(0, 8)).size).toBe(1);
    expect(new Set(seeds.slice(8)).size).toBe(1);
    expect(seeds[0]).not.toBe(seeds[8]);
  });

  it('asks for each format as it is brought into it', () => {
    const { recipe } = cellRecipe(
      { ...campaign, draft: { ...campaign.draft, prompt: 'x' } },
      material,
      4,
    );
    expect(recipe.target).toEqual(formats[1]);
  });
});

describe('a board of a draft', () => {
  const axes: Axis[] = [{ kind: 'row', count: 2 }];
  const draft = {
    ...EMPTY_DRAFT,
    prompt: 'a [[product]], "[[Headline]]" by [[who]] --ar 16:9',
    fill: { table: { id: 't', name: 't', columns: { product: 'product' } } },
  };
  const laidOut = boardOfDraft(draft, table, { id: 'b', name: 'b', axes, seed: 1 });

  it('has its flags as settings, which its cells may change', () => {
    expect(laidOut.draft).toMatchObject({ size: { width: 1536, height: 864 } });
    expect(laidOut.draft.prompt).not.toContain('--ar');
  });

  it('fills variables for which nothing was said from the columns of their names', () => {
    expect(cellRecipe(laidOut, material, 0).recipe.prompt).toBe('a shoe, "Run" by who');
  });
});

describe('the table of a board', () => {
  it('has a row for each cell, and is read back as it was written', () => {
    fc.assert(
      fc.property(board, (board) => {
        const name = fileNamer(usualFileNames(board, table));
        const written = boardTable(board, table, (cell) => ({
          state: 'made',
          file: name(valuesOfCell(board, table, cell), 'png'),
        }));
        const { rows, columns } = shapeOf(board.axes);
        expect(written.rows).toHaveLength(rows * columns);
        expect(new Set(written.rows.map((row) => row.at(-2))).size).toBe(rows * columns);
        expect(readTable(writeTable(written)).table).toEqual(written);
      }),
    );
  });

  it('names its own columns otherwise than the columns of the rows', () => {
    const own = { columns: ['format', 'file'], rows: [['x', 'y']] };
    const axes: Axis[] = [
      { kind: 'row', count: 1 },
      { kind: 'format', values: formats.slice(0, 1) },
    ];
    const { columns } = boardTable({ axes }, own, () => ({ state: 'open', file: '' }));
    expect(columns).toEqual(['format', 'file', 'row', 'format of board', 'file of board', 'state']);
  });
});

describe('names of files', () => {
  it.each([
    ['[[row]]-[[product]]', 'a/b: Größe', '1-a-b-größe.png'],
    ['Summer [[PRODUCT]]', 'लोमड़ी', 'summer-लोमड़ी.png'],
    ['[[unknown]]', 'x', 'unknown.png'],
    ['***', 'x', 'picture.png'],
    ['../../[[product]]', 'CON', 'con-picture.png'],
    ['[[product]]', 'लोमड़ी '.repeat(50), `${Array(11).fill('लोमड़ी').join('-')}.png`],
  ])('by the pattern %s of %s are %s', (pattern, product, expected) => {
    const values = new Map([
      ['row', '1'],
      ['product', product],
    ]);
    expect(fileNamer(pattern)(values, 'png')).toBe(expected);
  });

  it('are never the same', () => {
    const name = fileNamer('x');
    expect([1, 2, 3].map(() => name(new Map(), 'png'))).toEqual(['x.png', 'x-2.png', 'x-3.png']);
  });
});

describe('a stored board', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(board, (board) => {
        expect(boardFrom(structuredClone(board))).toEqual(board);
      }),
    );
  });

  it.each([
    ['another version', { ...sampleBoard(1), version: 2 }],
    ['no axis', sampleBoard(1, { axes: [] })],
    ['too many cells', sampleBoard(1, { axes: [{ kind: 'row', count: 10_001 }] })],
    ['nothing', null],
  ])('is not read where it has %s', (_, stored) => {
    expect(boardFrom(stored)).toBeNull();
  });
});
