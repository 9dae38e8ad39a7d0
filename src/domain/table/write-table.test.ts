import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('a, b', 'say "no"', 'two\nlines', '1;5', ' spaced ', '=SUM(A1)', 'लोमड़ी'),
);

it('a table that was written is read back as it was', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 6 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
        ),
      (cells) => {
        const columns = Array.from(
          { length: cells[0]?.length ?? 2 },
          (_, index) => `name ${index}`,
        );
        // A row of nothing is no row.
        const rows = cells.filter((row) => row.some((one) => one.trim() !== ''));
        expect(readTable(writeTable({ columns, rows })).table).toEqual({ columns, rows });
      },
    ),
  );
});
