import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { GivingUpRule } from '@/domain/settings/settings.ts';
import { bytesText } from '@/studio/amount-words.ts';
import { announce } from '@/studio/announcements.ts';
import { giveUpOriginals, keptOriginals, spareable } from '@/studio/library/give-up-originals.ts';
import { changeSettings } from '@/studio/settings.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AskedTwice } from '@/ui/asked-twice.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { Tick } from '@/ui/tick.tsx';
import styles from './storage-screen.module.css';

const MONTHS = ['1', '3', '6', '12', '24'] as const;

type Months = (typeof MONTHS)[number];

const STARS = ['1', '2', '3', '4', '5'] as const;

type Stars = (typeof STARS)[number];

/** The bin, and originals that thumbnail and recipe can stand for. */
export function FreeSpace({ binBytes }: { binBytes: number }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const { givesUp, gaveUp } = useStore(studio.settings);
  const [byHand, setByHand] = useState<GivingUpRule>({ months: 6, keptRating: 3 });
  const rule = givesUp ?? byHand;
  const setRule = (change: Partial<GivingUpRule>) => {
    const next = { ...rule, ...change };
    setByHand(next);
    if (givesUp !== null) changeSettings(studio, { givesUp: next });
  };
  const [isBusy, setIsBusy] = useState(false);
  const query = useMemo(() => spareable(rule, studio.ports.now()), [rule, studio.ports]);
  const { data: kept } = useQuery(keptOriginals(studio, query));
  const when = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long' });
  const text = (bytes: number) => bytesText(bytes, i18n.locale);
  const space = text(kept?.bytes ?? 0);

  const giveUp = async () => {
    setIsBusy(true);
    const given = await giveUpOriginals(studio, rule).catch(() => null);
    setIsBusy(false);
    const message =
      given === null
        ? t`This browser could not write that down. What was not given up is as it was.`
        : t`${space} are free again`;
    announce(studio.announcements, { message });
  };

  return (
    <section>
      <h2>
        <Trans>Free space</Trans>
      </h2>
      {binBytes > 0 && (
        <p>
          <Trans>
            {text(binBytes)} are in the bin. <Link href={paths.bin}>Open the bin</Link>
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          Large files can go while thumbnail and recipe stay: the picture is still found, and can be
          made again. Favorites and what you imported keep theirs.
        </Trans>
      </p>
      <ChoiceGroup<Months>
        legend={t`Older than so many months`}
        value={String(rule.months) as Months}
        onChange={(months) => setRule({ months: Number(months) })}
        choices={MONTHS.map((value) => ({ value, label: value }))}
      />
      <ChoiceGroup<Stars>
        legend={t`With so many stars a picture keeps its original`}
        value={String(rule.keptRating) as Stars}
        onChange={(stars) => setRule({ keptRating: Number(stars) as GivingUpRule['keptRating'] })}
        choices={STARS.map((value) => ({ value, label: value }))}
      />
      <Tick
        label={t`Do so now and then without being asked`}
        isOn={givesUp !== null}
        onChange={(isOn) => changeSettings(studio, { givesUp: isOn ? rule : null })}
      />
      {gaveUp !== null && (
        <p>
          <Trans>
            On {when.format(gaveUp.atMs)}{' '}
            <Plural value={gaveUp.count} one="# original" other="# originals" /> were given up by
            this rule, {text(gaveUp.bytes)}.
          </Trans>
        </p>
      )}
      <div className={styles['offer']} role="status">
        {kept !== undefined &&
          (kept.count === 0 ? (
            <p>
              <Trans>There is no such file.</Trans>
            </p>
          ) : (
            <AskedTwice
              disabled={isBusy}
              face={
                <Trans>
                  Give up <Plural value={kept.count} one="# original" other="# originals" />,{' '}
                  {space}
                </Trans>
              }
              question={
                <Trans>
                  Of <Plural value={kept.count} one="# picture" other="# pictures" /> only thumbnail
                  and recipe will be left, and {space} free again. This cannot be undone.
                </Trans>
              }
              yes={<Trans>Give them up</Trans>}
              no={<Trans>Keep them</Trans>}
              onYes={() => void giveUp()}
            />
          ))}
      </div>
    </section>
  );
}
