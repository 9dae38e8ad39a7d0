import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { LANGUAGES, type Language, type Theme, THEMES } from '@/domain/settings/settings.ts';
import { kitPaths } from '@/studio/brand/kit-paths.ts';
import { paths } from '@/studio/paths.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { LANGUAGE_NAMES, themeName } from '@/studio/settings-words.ts';
import { Page } from '@/ui/page.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { ExportSettings } from './export-settings.tsx';
import { QueueSettings } from './queue-settings.tsx';

const BROWSER_LANGUAGE = 'browser';

export function SettingsScreen() {
  const { t } = useLingui();
  const studio = useStudio();
  const { theme, language } = useStore(studio.settings);
  return (
    <Page title={<Trans>Settings</Trans>}>
      <ChoiceGroup<Theme>
        legend={t`Appearance`}
        value={theme}
        onChange={(chosen) => changeSettings(studio, { theme: chosen })}
        choices={THEMES.map((value) => ({ value, label: t(themeName(value)) }))}
      />
      <ChoiceGroup<Language | typeof BROWSER_LANGUAGE>
        legend={t`Language`}
        value={language ?? BROWSER_LANGUAGE}
        onChange={(chosen) =>
          changeSettings(studio, { language: chosen === BROWSER_LANGUAGE ? null : chosen })
        }
        choices={[
          { value: BROWSER_LANGUAGE, label: t`As the browser` },
          ...LANGUAGES.map((value) => ({
            value,
            label: LANGUAGE_NAMES[value],
            face: <span lang={value}>{LANGUAGE_NAMES[value]}</span>,
          })),
        ]}
      />
      <section>
        <h2>
          <Trans>Connections</Trans>
        </h2>
        <p>
          <Trans>Services and servers that make pictures, and their keys.</Trans>
        </p>
        <p>
          <Link href={paths.connections}>
            <Trans>Arrange connections</Trans>
          </Link>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Brand kits</Trans>
        </h2>
        <p>
          <Trans>Colors, typefaces, logo and words that may go with every prompt.</Trans>
        </p>
        <p>
          <Link href={kitPaths.all}>
            <Trans>Arrange brand kits</Trans>
          </Link>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Places</Trans>
        </h2>
        <p>
          <Trans>Buckets and folders on the web where your websites are published.</Trans>
        </p>
        <p>
          <Link href={publishingPaths.places}>
            <Trans>Arrange places</Trans>
          </Link>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Storage</Trans>
        </h2>
        <p>
          <Trans>What takes how much, whether it stays, and how to make room.</Trans>
        </p>
        <p>
          <Link href={paths.storage}>
            <Trans>Look after the storage</Trans>
          </Link>
        </p>
      </section>
      {/* What comes late stands below all that leads on. */}
      <ExportSettings />
      <BackupSettings />
      <QueueSettings />
      <section>
        <h2>
          <Trans>Where everything is</Trans>
        </h2>
        <p>
          <Trans>
            Pictures, drafts and settings stay in this browser. There is no account and no server of
            ours; nothing is sent anywhere unless you choose a backend that needs it.
          </Trans>
        </p>
        <p>
          <Trans>
            Sketch draws on your device with rules and vectors. It needs no key and no network.
          </Trans>
        </p>
        <p>
          <a href="./third-party-notices.txt" target="_blank" rel="noreferrer">
            <Trans>Licences of what Bildwerk is built with</Trans>
          </a>
        </p>
      </section>
    </Page>
  );
}
