import { Trans, useLingui } from '@lingui/react/macro';
import type { FlagSettings } from '@/domain/prompt/flag-settings.ts';
import { CARRIED_OVER, type CarriedOver } from '@/domain/generation/carry-over.ts';
import { CARRIED_OVER_NAMES } from '@/studio/compose/carry-over-words.ts';

/** What flags in the text mean, and which mean nothing here. */
export function FlagWords({
  settings,
  leftOut,
}: {
  settings: FlagSettings;
  leftOut: readonly string[];
}) {
  const { t } = useLingui();
  const { size, seed, count, negative, options = {} } = settings;
  const words = [
    ...(size ? [t`size ${size.width} × ${size.height}`] : []),
    ...(typeof seed === 'number' ? [t`seed ${seed}`] : []),
    ...(count === undefined ? [] : [t`pictures at once: ${count}`]),
    ...(negative === undefined ? [] : [t`without ${negative}`]),
    ...Object.entries(options).map(([name, value]) =>
      isNamed(name) ? `${t(CARRIED_OVER_NAMES[name])} ${value}` : `${name} ${value}`,
    ),
  ];
  return (
    <span>
      {words.length > 0 && (
        <>
          <Trans>Settings from the text: {words.join(', ')}.</Trans>{' '}
        </>
      )}
      {leftOut.length > 0 && <Trans>Without meaning here: {leftOut.join(' ')}</Trans>}
    </span>
  );
}

function isNamed(name: string): name is CarriedOver {
  return CARRIED_OVER.some((known) => known === name);
}
