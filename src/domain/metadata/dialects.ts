import type { Evidence } from './evidence.ts';
import type { Reading } from './found-recipe.ts';
import { readA1111 } from './dialects/a1111.ts';
import { readBildwerk } from './dialects/bildwerk.ts';
import { readCivitai } from './dialects/civitai.ts';
import { readComfyUi } from './dialects/comfyui.ts';
import { readDescription } from './dialects/description.ts';
import { readDrawThings } from './dialects/draw-things.ts';
import { readEasyDiffusion } from './dialects/easy-diffusion.ts';
import { readFields } from './dialects/fields.ts';
import { readFooocus } from './dialects/fooocus.ts';
import { readInvokeAi } from './dialects/invokeai.ts';
import { readMidjourney } from './dialects/midjourney.ts';
import { readNovelAi } from './dialects/novelai.ts';
import { readSwarmUi } from './dialects/swarmui.ts';
import { readTensorArt } from './dialects/tensorart.ts';

type Dialect = (evidence: Evidence) => Reading[];

/** Those with a form of their own, the ones that say most before others. */
const SIGNED: readonly Dialect[] = [
  readBildwerk,
  readNovelAi,
  readSwarmUi,
  readInvokeAi,
  readFooocus,
  readTensorArt,
  readCivitai,
  readDrawThings,
  readA1111,
  readComfyUi,
  readEasyDiffusion,
  readMidjourney,
];

/** What is asked only when no other knows anything. */
const UNSIGNED: readonly Dialect[] = [readFields, readDescription];

/** Readings of one file, best first, none of them twice. */
export function readingsOf(evidence: Evidence): Reading[] {
  const readings = SIGNED.flatMap((read) => read(evidence));
  for (const read of UNSIGNED) if (!readings.some(saysPrompt)) readings.push(...read(evidence));
  const kept: Reading[] = [];
  for (const reading of readings) if (!kept.some((one) => isSame(one, reading))) kept.push(reading);
  // What says nothing stands behind what does.
  return kept.toSorted((a, b) => Number(saysPrompt(b)) - Number(saysPrompt(a)));
}

export function saysPrompt({ prompt }: Reading): boolean {
  return prompt !== '';
}

function isSame(one: Reading, other: Reading): boolean {
  return (
    one.dialect === other.dialect &&
    one.prompt === other.prompt &&
    one.negative === other.negative &&
    one.seed === other.seed
  );
}
