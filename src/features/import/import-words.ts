import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LeftBehind } from '@/domain/metadata/carry-reading.ts';
import type { FoundNote } from '@/domain/metadata/found-recipe.ts';
import type { ImportProblem } from '@/studio/import/imports.ts';

/** Why a file is not in the library. */
export function problemWords(problem: ImportProblem): MessageDescriptor {
  switch (problem) {
    case 'unreadable':
      return msg`No picture that this browser can show`;
    case 'too-large':
      return msg`Larger than any picture`;
    case 'full':
      return msg`There is no room left in this browser`;
    case 'not-kept':
      return msg`Could not be kept`;
  }
}

/** What could not be read in a file. */
export function noteWords(note: FoundNote): MessageDescriptor {
  switch (note) {
    case 'not-a-picture':
      return msg`This is no picture.`;
    case 'damaged':
      return msg`The file is damaged or cut short; what stood before the damage was read.`;
    case 'too-much':
      return msg`It says more than is read of one file.`;
    case 'unreadable-text':
      return msg`It holds something like a recipe that could not be read.`;
    case 'no-prompt':
      return msg`Its recipe says no words.`;
  }
}

/** What of a recipe has no place in the draft, and why. */
export function leftWords(what: LeftBehind['what'], text: string): MessageDescriptor {
  switch (what) {
    case 'lora':
      return msg`LoRA ${text} (not there)`;
    case 'model':
      return msg`the model ${text} (another one is chosen)`;
    case 'sampler':
      return msg`the sampler ${text} (the model has none of that name)`;
    case 'scheduler':
      return msg`the scheduler ${text} (the model has none of that name)`;
    case 'steps':
      return msg`${text} steps (the model decides)`;
    case 'guidance':
      return msg`the guidance of ${text} (the model decides)`;
    case 'negative':
      return msg`what to avoid (the model takes none)`;
    case 'seed':
      return msg`the seed ${text} (too large, or not taken by the model)`;
    case 'weight':
      return msg`the weight of ${text} (the model takes none)`;
    case 'pass':
      return msg`the pass with ${text} (a draft has one)`;
    case 'references':
      return msg`reference images (only their names stand there)`;
  }
}
