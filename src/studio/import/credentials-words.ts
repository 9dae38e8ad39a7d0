import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AiShare } from '@/domain/metadata/ai-share.ts';
import type { Credentials, Edit } from '@/domain/metadata/credentials.ts';

/** What Content Credentials say, term by term, in the words of someone who never heard of them. */
export function credentialFacts(
  { state, signer, tools, ai, isPhoto, edits, atMs }: Credentials,
  t: (words: MessageDescriptor) => string,
  locale: string,
) {
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const news: 'good' | 'bad' = state === 'intact' ? 'good' : 'bad';
  const verdict = { term: t(msg`Verified`), text: t(stateWords(state)), news };
  if (state === 'unreadable') return [verdict];
  return [
    verdict,
    {
      term: t(msg`Signed by`),
      text: signer ?? t(msg`Nobody by name`),
      aside: t(
        msg`An unknown signer: the studio has no list of trusted ones, so nobody vouches for this name.`,
      ),
    },
    ...(tools.length > 0 ? [{ term: t(msg`Tools`), text: list.format(tools) }] : []),
    { term: t(msg`Made`), text: t(originWords(ai, isPhoto)) },
    {
      term: t(msg`Afterwards`),
      text:
        edits.length === 0
          ? t(msg`No change is named`)
          : list.format(edits.map((edit) => t(EDIT_WORDS[edit]))),
    },
    ...(atMs === null ? [] : [{ term: t(msg`When`), text: time.format(atMs) }]),
  ];
}

function stateWords(state: Credentials['state']): MessageDescriptor {
  switch (state) {
    case 'intact':
      return msg`Intact: nothing was changed since it was signed`;
    case 'changed':
      return msg`Broken: the picture was changed after it was signed`;
    case 'forged':
      return msg`Broken: what is said here is not what was signed`;
    case 'expired':
      return msg`Not certain: the certificate was not valid any more`;
    case 'unreadable':
      return msg`Broken: the Content Credentials cannot be read`;
    case 'otherwise':
      return msg`Broken: they do not hold`;
  }
}

function originWords(ai: AiShare | null, isPhoto: boolean): MessageDescriptor {
  switch (ai) {
    case 'trained':
      return msg`By an AI model`;
    case 'composite':
      return msg`In part by an AI model`;
    case 'algorithmic':
      return msg`By rules, without an AI model`;
    case null:
      return isPhoto ? msg`With a camera` : msg`It does not say how`;
  }
}

const EDIT_WORDS: Readonly<Record<Edit, MessageDescriptor>> = {
  cropped: msg`cropped`,
  resized: msg`resized`,
  recolored: msg`colors changed`,
  composed: msg`put together with others`,
  converted: msg`saved in another format`,
  edited: msg`edited`,
};
