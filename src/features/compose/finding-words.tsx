import { Trans } from '@lingui/react/macro';
import type { Finding } from '@/domain/prompt/check/check-prompt.ts';

/** What was found in a prompt, and why it is worth a second look. */
export function FindingWords({ finding: { kind, text, other = '' } }: { finding: Finding }) {
  switch (kind) {
    case 'contradiction':
      return (
        <Trans>
          “{text}” and “{other}” hardly go together.
        </Trans>
      );
    case 'weight-unheard':
      return <Trans>“{text}”: the weight is not heard here, only the words are.</Trans>;
    case 'foreign':
      return <Trans>“{text}” means nothing to this model and is left out.</Trans>;
    case 'flag-unknown':
      return <Trans>“{text}” is no known setting and is sent as a word.</Trans>;
    case 'spell':
      return <Trans>“{text}”: models that read sentences have no use for it.</Trans>;
    case 'negation':
      return <Trans>“{text}” may bring just that. What to avoid is better said apart.</Trans>;
    case 'person':
      return (
        <Trans>
          “{text}” seems to be a real person. A picture that looks real can deceive and harm: ask
          for consent, and label it as AI-made.
        </Trans>
      );
    case 'brand':
      return (
        <Trans>
          “{text}” seems to be a brand or to belong to one. It may be protected, and some services
          refuse it.
        </Trans>
      );
    case 'long-text':
      return (
        <Trans>{text} is long for lettering in a picture. Up to ten words come out well.</Trans>
      );
    case 'no-subject':
      return <Trans>This says how the picture looks, and not yet what it shows.</Trans>;
  }
}

export function MendWords({ finding: { kind } }: { finding: Finding }) {
  switch (kind) {
    case 'negation':
      return <Trans>Move to what to avoid</Trans>;
    case 'weight-unheard':
      return <Trans>Leave only the words</Trans>;
    case 'contradiction':
    case 'foreign':
    case 'flag-unknown':
    case 'spell':
    case 'person':
    case 'brand':
    case 'long-text':
    case 'no-subject':
      return <Trans>Take it out</Trans>;
  }
}
