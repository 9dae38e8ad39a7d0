import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import {
  apacheSettings,
  backblazeCommand,
  corsCommand,
  corsJson,
  minioCommands,
  nextcloudSetting,
  nginxSettings,
  policyCommand,
  publicPolicy,
} from '@/domain/sharing/place-rules.ts';
import { TextField } from '@/ui/field.tsx';
import { Page } from '@/ui/page.tsx';
import { BackToPlaces } from './back-to-places.tsx';
import styles from './publishing.module.css';
import { Snippet } from './snippet.tsx';

/** What each service has to be told, with this page's own address already in it. */
export function PlacesHelp() {
  const { t } = useLingui();
  const [bucket, setBucket] = useState('my-bucket');
  const rules = { origin: location.origin, bucket };
  const rule = t`Rule for this page`;
  const reading = t`Rule for visitors`;
  const endpoint = 'https://s3.example.com';
  return (
    <Page
      back={<BackToPlaces />}
      title={<Trans>Settings at each service</Trans>}
      lead={
        <Trans>
          Two things have to be allowed: that this page may put files there (CORS), and that
          everybody may read them. Make keys that reach only this one bucket or folder.
        </Trans>
      }
    >
      <TextField
        label={t`Name of your bucket`}
        autoComplete="off"
        spellCheck={false}
        value={bucket}
        onChange={({ target }) => setBucket(target.value)}
      />
      <div>
        <Service name="AWS S3" isOpen>
          <p>
            <Trans>
              In the bucket’s Permissions: switch “Block all public access” off, then paste these
              under “Cross-origin resource sharing” and “Bucket policy”. The address is
              https://s3.REGION.amazonaws.com, and the bucket’s name stands before it.
            </Trans>
          </p>
          <Snippet label={rule} text={corsJson(rules)} />
          <Snippet label={reading} text={publicPolicy(rules)} />
        </Service>
        <Service name="Cloudflare R2">
          <p>
            <Trans>
              In the bucket’s Settings: paste this as “CORS policy”, and connect a domain or switch
              the public development address on. That is the address for visitors; the region is
              “auto”.
            </Trans>
          </p>
          <Snippet label={rule} text={corsJson(rules)} />
        </Service>
        <Service name="Backblaze B2">
          <p>
            <Trans>
              One command sets both. The address is https://s3.REGION.backblazeb2.com, as the
              bucket’s page names it.
            </Trans>
          </p>
          <Snippet label={rule} text={backblazeCommand(rules)} />
        </Service>
        <Service name="MinIO">
          <p>
            <Trans>MinIO has one rule for all buckets; the second line is for visitors.</Trans>
          </p>
          <Snippet label={rule} text={minioCommands(rules)} />
        </Service>
        <Service name="Ceph">
          <p>
            <Trans>With the keys of the bucket’s owner and your gateway’s address:</Trans>
          </p>
          <Snippet label={rule} text={corsCommand(rules, endpoint)} />
          <Snippet label={reading} text={policyCommand(rules, endpoint)} />
        </Service>
        <Service name="Nextcloud">
          <p>
            <Trans>
              Install the app WebAppPassword and allow this page in its settings, or in config.php.
              Use an app password. Nextcloud shows no websites itself: let a web server serve the
              folder, and type its address as the address for visitors.
            </Trans>
          </p>
          <Snippet label={rule} text={nextcloudSetting(rules)} />
        </Service>
        <Service name="Apache">
          <p>
            <Trans>
              A folder of mod_dav, with your own sign-in (AuthType and AuthUserFile) beside it:
            </Trans>
          </p>
          <Snippet label={rule} text={apacheSettings(rules)} />
        </Service>
        <Service name="nginx">
          <p>
            <Trans>A folder with the modules dav and dav-ext:</Trans>
          </p>
          <Snippet label={rule} text={nginxSettings(rules)} />
        </Service>
      </div>
    </Page>
  );
}

function Service({
  name,
  isOpen = false,
  children,
}: {
  name: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles['service']} open={isOpen}>
      <summary>{name}</summary>
      <div>{children}</div>
    </details>
  );
}
