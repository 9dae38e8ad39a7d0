import type { Evidence } from '../evidence.ts';
import type { NamedText, Reading } from '../found-recipe.ts';
import { newReading } from '../new-reading.ts';

const JOB = /\s*Job ID:\s*([0-9a-f]{8}-[0-9a-f-]{27})\s*$/i;
const FLAG = /(?:^|\s)(?:--|[—–])([a-z]+)(?:\s+((?:(?!\s(?:--|[—–])[a-z]).)*))?/gis;
const OWN_FLAG =
  /\s(?:--|[—–])(?:ar|v|version|niji|stylize|s|chaos|q|quality|style|sref|cref|weird|raw|profile)\b/i;
const MOST_LENGTH = 20_000;

/** `a prompt --ar 16:9 --v 6 Job ID: …` as PNG text, or as a description in XMP. */
export function readMidjourney({ texts, text }: Evidence): Reading[] {
  const tool = `${text('xmp:creatortool') ?? ''} ${text('software') ?? ''} ${text('iptc4xmpext:aisystemused') ?? ''}`;
  return texts.flatMap((found) => {
    if (
      !/^(description|dc:description|imagedescription|caption-abstract|comment)$/i.test(found.key)
    )
      return [];
    const whole = found.text.slice(0, MOST_LENGTH);
    const job = JOB.exec(whole)?.[1] ?? null;
    const isNamed =
      /midjourney/i.test(tool) || (text('author') !== undefined && OWN_FLAG.test(whole));
    if (job === null && !isNamed) return [];
    return [readingFrom(whole.replace(JOB, ''), job, found.key)];
  });
}

function readingFrom(text: string, job: string | null, source: string): Reading {
  const flags = [...text.matchAll(FLAG)].map(([, name = '', value = '']) => ({
    name: name.toLowerCase(),
    text: value.trim(),
  }));
  const flag = (...names: string[]) => flags.find(({ name }) => names.includes(name))?.text;
  const [version, niji] = [flag('v', 'version'), flag('niji')];
  const rest: NamedText[] = flags.map(({ name, text }) => ({
    name: `--${name}`,
    text: text || 'on',
  }));
  return newReading('midjourney', 'Midjourney', source, {
    prompt: text.replaceAll(FLAG, '').trim(),
    negative: flag('no') ?? '',
    seed: flag('seed') ?? null,
    model:
      niji !== undefined ? `Niji ${niji}` : version !== undefined ? `Midjourney ${version}` : null,
    rest: [...rest, ...(job === null ? [] : [{ name: 'Job ID', text: job }])],
  });
}
