import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'exifr';
import { afterAll, describe, expect, test } from 'vitest';
import { createId } from '../../id.ts';
import { sampleRecipe } from '../../recipe/sample-recipe.ts';
import { jpegOf, pngOf, webpOf } from '../sample-files.ts';
import { inscribed } from './inscribe.ts';
import { parametersText } from './parameters-text.ts';

const HAS_EXIFTOOL = spawnSync('exiftool', ['-ver']).status === 0;
const ADDRESS = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const FILES = { png: pngOf([]), jpg: jpegOf(), webp: webpOf() };

const recipe = sampleRecipe({
  prompt: 'eine Füchsin, "rot" & <wild>\nलाल लोमड़ी 🦊',
  backend: 'openai',
  model: 'gpt-image-2',
});
const carried = { version: 1, recipe, id: createId(1, () => 0.5), parents: [] } as const;

function copyOf(file: Uint8Array, hasRecipe: boolean): Uint8Array {
  const inscription = {
    sourceType: 'compositeWithTrainedAlgorithmicMedia',
    recipe: hasRecipe ? carried : null,
  };
  const copy = inscribed(file, inscription, []);
  if (copy === null) throw new Error('not written');
  return copy;
}

describe.skipIf(!HAS_EXIFTOOL)('exiftool reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bildwerk-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (name: string, bytes: Uint8Array): Record<string, unknown> => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const output = execFileSync('exiftool', ['-json', '-G1', '-b', path], { encoding: 'utf8' });
    const [tags = {}] = JSON.parse(output) as Record<string, unknown>[];
    return tags;
  };

  test.each(Object.entries(FILES))('all that stands in a %s with its recipe', (ending, file) => {
    const tags = read(`recipe.${ending}`, copyOf(file, true));
    expect(tags).toMatchObject({
      'XMP-iptcExt:DigitalSourceType': `${ADDRESS}compositeWithTrainedAlgorithmicMedia`,
      'XMP-xmp:CreatorTool': 'Bildwerk',
      'XMP-dc:Description': recipe.prompt,
      [ending === 'png' ? 'PNG:Parameters' : 'ExifIFD:UserComment']: parametersText(recipe),
    });
    expect(JSON.parse(String(tags['XMP-bildwerk:Recipe']))).toEqual(carried);
    expect(tags).not.toHaveProperty('ExifTool:Error');
  });

  test.each(Object.entries(FILES))('how a clean %s came about, and no recipe', (ending, file) => {
    const tags = read(`clean.${ending}`, copyOf(file, false));
    expect(tags['XMP-iptcExt:DigitalSourceType']).toBe(
      `${ADDRESS}compositeWithTrainedAlgorithmicMedia`,
    );
    expect(JSON.stringify(tags)).not.toContain('rot');
  });
});

describe('another reader of XMP reads', () => {
  const OPTIONS = { xmp: true, mergeOutput: false, userComment: true };

  // It knows no WebP.
  test.each([
    ['png', FILES.png],
    ['jpg', FILES.jpg],
  ])('how a %s came about, and from which words', async (_ending, file) => {
    const found = (await parse(copyOf(file, true), OPTIONS)) as Record<
      string,
      Record<string, unknown>
    >;
    expect(found['Iptc4xmpExt']).toMatchObject({
      DigitalSourceType: `${ADDRESS}compositeWithTrainedAlgorithmicMedia`,
      AISystemUsed: 'gpt-image-2',
      // It leaves what XML has to escape as it stands.
      AIPromptInformation: expect.stringContaining('लाल लोमड़ी 🦊'),
    });
  });
});
