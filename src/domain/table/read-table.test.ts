import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { SEPARATORS, TABLE_LIMITS } from './table.ts';

const tableOf = (text: string) => {
  const { columns, rows } = readTable(text).table;
  return [columns, ...rows];
};

describe('a table', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons with decimal commas',
      'a;b\n1,5;2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'tabs, as from a spreadsheet',
      'a\tb\r\n1\t2, 3\r\n',
      [
        ['a', 'b'],
        ['1', '2, 3'],
      ],
    ],
    [
      'bars',
      'a|b\r1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'its separator said',
      'sep=;\na;b,c\n1;2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'a mark',
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes',
      '"a ""x""","b\n;,"\n"1"2,""',
      [
        ['a "x"', 'b\n;,'],
        ['12', ''],
      ],
    ],
    [
      'an open quote',
      'a,b\n1,"2\n3',
      [
        ['a', 'b'],
        ['1', '2\n3'],
      ],
    ],
    ['one column', 'name\nfox\n\nowl\n', [['name'], ['fox'], ['owl']]],
    [
      'columns of one name or none',
      'a,a,\n1,2,3',
      [
        ['a', 'a 2', '3'],
        ['1', '2', '3'],
      ],
    ],
    ['nothing', '', [[]]],
  ])('with %s is read', (_, text, table) => {
    expect(tableOf(text)).toEqual(table);
  });

  it('whose rows are ragged is filled up, which is said', () => {
    const { table, raggedRows } = readTable('a,b,c\n1,2,3\n1,2\n1,2,3,4');
    expect(table.rows).toEqual([
      ['1', '2', '3'],
      ['1', '2', ''],
      ['1', '2', '3'],
    ]);
    expect(raggedRows).toBe(2);
  });

  it('that is too large is cut, which is said', () => {
    const cell = 'x'.repeat(TABLE_LIMITS.cellLength + 1);
    const rows = '1,2\n'.repeat(TABLE_LIMITS.rows + 4);
    const { table, droppedRows, cutCells } = readTable(`a,b\n${cell},2\n${rows}`);
    expect(table.rows).toHaveLength(TABLE_LIMITS.rows);
    expect({ droppedRows, cutCells }).toEqual({ droppedRows: 5, cutCells: 1 });
  });

  it('is read back as it was written, with any separator', () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom(...'ab ,;|\t"\n\r1'.split('')) });
    fc.assert(
      fc.property(
        fc.constantFrom(...SEPARATORS),
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        (separator, rows) => {
          fc.pre(rows.every((row) => row.some((one) => one.trim() !== '')));
          const quoted = rows.map((row) =>
            row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator),
          );
          const said = `sep=${separator}\n`;
          expect(
            readTable(`${said}x${separator}y${separator}z\n${quoted.join('\n')}`).table.rows,
          ).toEqual(rows);
        },
      ),
    );
  });

  it('is read from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { columns, rows } = readTable(text).table;
        expect(new Set(columns).size).toBe(columns.length);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }),
    );
  });
});
