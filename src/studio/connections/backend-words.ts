import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** How a kind of backend is called, and what it is, in one sentence. */
export interface BackendWords {
  readonly name: MessageDescriptor;
  readonly what: MessageDescriptor;
}

export function backendWords(kind: string): BackendWords {
  return WORDS[kind] ?? { name: { id: kind, message: kind }, what: { id: kind, message: kind } };
}

const WORDS: Readonly<Record<string, BackendWords>> = {
  sketch: {
    name: msg({ context: 'backend', message: 'Sketch' }),
    what: msg`Draws on this device, at once and without a network.`,
  },
  horde: {
    name: msg({ context: 'backend', message: 'AI Horde' }),
    what: msg`Free, without a key: volunteers’ machines make it, and see the prompt.`,
  },
  openrouter: {
    name: msg({ context: 'backend', message: 'OpenRouter' }),
    what: msg`The models of many vendors behind one sign-in.`,
  },
  openai: {
    name: msg({ context: 'backend', message: 'OpenAI and compatible' }),
    what: msg`OpenAI’s own service, and every server that speaks its image API.`,
  },
  gemini: {
    name: msg({ context: 'backend', message: 'Google Gemini' }),
    what: msg`Nano Banana and its kin, with a key of AI Studio.`,
  },
  sdapi: {
    name: msg({ context: 'backend', message: 'Stable Diffusion web UI' }),
    what: msg`Your own server: AUTOMATIC1111, Forge, SD.Next, stable-diffusion.cpp.`,
  },
  comfy: {
    name: msg({ context: 'backend', message: 'ComfyUI' }),
    what: msg`Your own server, with a workflow of your own.`,
  },
};
