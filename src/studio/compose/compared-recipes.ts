import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { MergePart } from '@/domain/recipe/merge-drafts.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import { backendWords } from '../connections/backend-words.ts';
import { presetName } from '../presets/look-words.ts';
import { optionWord } from './option-words.ts';
import { styleName } from './recipe-words.ts';

type Translate = (words: MessageDescriptor) => string;

export const MERGE_PART_NAMES: Readonly<Record<MergePart, MessageDescriptor>> = {
  look: msg`Style`,
  size: msg`Size`,
  seed: msg`Seed`,
  model: msg`Made with`,
  references: msg`Reference images`,
};

const OPTION_NAMES: Readonly<Record<keyof RenderOptions, MessageDescriptor>> = {
  quality: msg`Quality`,
  background: msg`Background`,
  format: msg`File format`,
  steps: msg`Steps`,
  guidance: msg`Guidance`,
  sampler: msg`Sampler`,
  scheduler: msg`Scheduler`,
  strength: msg`Strength`,
};

/** A part of a draft in a few words; empty where there is nothing to be said. */
export function partWords(draft: Draft, part: MergePart, t: Translate): string {
  switch (part) {
    case 'look': {
      const { style, presets } = draft;
      const looks = presets.map((preset) => presetName(preset, t));
      return joined([style === null ? '' : t(styleName(style)), ...looks]);
    }
    case 'size':
      return `${draft.size.width} × ${draft.size.height}`;
    case 'seed': {
      const { seed, variation } = draft;
      const varied = variation === null ? '' : `${t(msg`Variation`)} ${variation}`;
      return joined([String(seed ?? ''), varied]);
    }
    case 'model': {
      const { backend, model, options = {} } = draft;
      const said = Object.entries(options).map(
        ([name, value]) =>
          `${t(OPTION_NAMES[name as keyof RenderOptions])} ${t(optionWord(String(value)))}`,
      );
      return joined([t(backendWords(backend).name), model === backend ? '' : model, ...said]);
    }
    case 'references':
      return draft.references.length === 0 ? '' : String(draft.references.length);
  }
}

function joined(words: readonly string[]): string {
  return words.filter(Boolean).join(' · ');
}
