import { sourceTypeIn } from './ai-share.ts';
import { type Container, containerOf, type Opened } from './containers/container.ts';
import { openContainer } from './containers/open-container.ts';
import { readingsOf, saysPrompt } from './dialects.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type FoundText, SHOWN_LENGTH } from './found-text.ts';
import type { FoundNote, FoundRecipe, Reading } from './found-recipe.ts';
import { stealthTextInPng } from './stealth/png-stealth.ts';
import { stealthTextInWebp } from './stealth/webp-stealth.ts';
import { type TextAllowance, textAllowance } from './text-allowance.ts';

/**
 * What the bytes of a file say of the picture in it, whatever they are. It never throws, and its
 * time and memory are bounded however large the lengths are that a file claims.
 */
export function readPicture(bytes: Uint8Array): FoundRecipe {
  const container = containerOf(bytes);
  const allowance = textAllowance();
  const opened = openContainer(bytes, allowance);
  let texts = allowance.texts;
  let evidence = evidenceOf(texts);
  let readings = readingsOf(evidence);
  if (!readings.some(({ confidence }) => confidence === 'certain')) {
    const hidden = hiddenIn(container, bytes);
    if (hidden !== null) {
      texts = [...texts, { carrier: 'stealth', key: 'stealth', text: hidden }];
      evidence = evidenceOf(texts);
      readings = readingsOf(evidence);
    }
  }
  const { size, hasCredentials } = opened;
  return {
    container,
    size: size !== null && size.width > 0 && size.height > 0 ? size : null,
    tool: readings[0]?.tool ?? writerOf(evidence),
    readings,
    texts: texts.map(shown),
    hasCredentials,
    sourceType: sourceTypeIn(
      evidence.text('iptc4xmpext:digitalsourcetype', 'iptcext:digitalsourcetype') ?? '',
    ),
    notes: notesOf(container, opened, allowance, evidence, readings),
  };
}

/** Where pixels are kept as they are, something may hide in them. */
function hiddenIn(container: Container | null, bytes: Uint8Array): string | null {
  if (container === 'png') return stealthTextInPng(bytes);
  return container === 'webp' ? stealthTextInWebp(bytes) : null;
}

function shown({ carrier, key, text }: FoundText): FoundText {
  return { carrier, key: key.slice(0, 200), text: text.slice(0, SHOWN_LENGTH) };
}

function writerOf({ text }: Evidence): string | null {
  const writer = text('xmp:creatortool') ?? text('software') ?? text('iptc4xmpext:aisystemused');
  return writer?.trim().slice(0, 200) ?? null;
}

/** Keys under which there is a recipe or nothing. */
const RECIPE_KEYS =
  /^(parameters|prompt|workflow|invokeai_metadata|sd-metadata|generation_data|parameters-json)$/i;

function notesOf(
  container: Container | null,
  { isDamaged }: Opened,
  texts: TextAllowance,
  evidence: Evidence,
  readings: readonly Reading[],
): FoundNote[] {
  const isUnreadable =
    readings.length === 0 && evidence.texts.some(({ key }) => RECIPE_KEYS.test(key));
  const notes: Readonly<Record<FoundNote, boolean>> = {
    'not-a-picture': container === null,
    damaged: isDamaged,
    'too-much': texts.isExceeded(),
    'unreadable-text': isUnreadable,
    'no-prompt': readings.length > 0 && !readings.some(saysPrompt),
  };
  return (Object.keys(notes) as FoundNote[]).filter((note) => notes[note]);
}
