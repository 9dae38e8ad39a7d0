import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { fieldsFrom } from '../json-fields.ts';
import { newReading } from '../new-reading.ts';

/** Draw Things: JSON of short names in the user comment of XMP or EXIF. No real file was seen. */
export function readDrawThings({ records, text }: Evidence): Reading[] {
  const tool = `${text('xmp:creatortool') ?? ''} ${text('software') ?? ''}`;
  return records.flatMap(({ key, record }) => {
    const isOurs = 'c' in record && ('uc' in record || 'v2' in record);
    if (!isOurs && !(/draw ?things/i.test(tool) && key.endsWith('usercomment'))) return [];
    return [newReading('draw-things', 'Draw Things', key, fieldsFrom(record), 'experimental')];
  });
}
