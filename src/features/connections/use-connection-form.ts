import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { BackendKind, Dialect } from '@/domain/generation/backend-kind.ts';
import type { Backend } from '@/domain/generation/backend.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import type { ConnectionReport } from '@/domain/generation/connection-report.ts';
import { addressFrom } from '@/domain/generation/connection-schema.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import { keepConnection } from '@/studio/connections/keep-connection.ts';
import { startSignIn } from '@/studio/connections/sign-in.ts';
import { testConnection } from '@/studio/connections/test-connection.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { useIsLeft } from '@/ui/use-is-left.ts';

interface Values {
  readonly name: string;
  readonly address: string;
  readonly dialect: string;
  readonly key: string;
  readonly keeping: KeyKeeping;
  readonly options: Connection['options'];
}

type Finding =
  | { readonly is: 'nothing' }
  | { readonly is: 'testing' }
  | { readonly is: 'report'; readonly report: ConnectionReport }
  | { readonly is: 'failure'; readonly words: string };

/** What is typed into the form of a connection, and what was found out about it. */
export function useConnectionForm(
  kind: BackendKind<Backend>,
  connection: Connection | null,
  kindName: string,
  onKept: (connection: Connection) => void,
) {
  const { t } = useLingui();
  const studio = useStudio();
  const { needs } = kind;
  const [values, setValues] = useState<Values>(() => ({
    name: connection?.name ?? needs.dialects?.[0]?.name ?? kindName,
    address: connection?.address ?? needs.addresses[0] ?? '',
    dialect: connection?.dialect ?? needs.dialects?.[0]?.id ?? '',
    key: '',
    keeping: 'device',
    options: connection?.options ?? {},
  }));
  const [finding, setFinding] = useState<Finding>({ is: 'nothing' });
  const testing = useRef<AbortController | null>(null);
  const isLeft = useIsLeft();
  useEffect(() => () => testing.current?.abort(), []);

  const dialect = needs.dialects?.find(({ id }) => id === values.dialect);
  const address = addressFrom(values.address);
  const typedKey = values.key.trim() === '' ? null : values.key.trim();
  const wanted = address && {
    ...(connection && { id: connection.id }),
    kind: kind.kind,
    name: values.name.trim() || kindName,
    address,
    ...(dialect && { dialect: dialect.id }),
    options: values.options,
  };

  const change = (changed: Partial<Values>) => {
    testing.current?.abort();
    setValues((before) => ({ ...before, ...changed }));
    setFinding({ is: 'nothing' });
  };

  const test = async () => {
    if (!wanted) return;
    testing.current?.abort();
    const stop = new AbortController();
    testing.current = stop;
    setFinding({ is: 'testing' });
    try {
      const tested = { id: 'untested', ...wanted };
      const report = await testConnection(studio, tested, typedKey, stop.signal);
      if (!stop.signal.aborted) setFinding({ is: 'report', report });
    } catch {
      if (stop.signal.aborted) return;
      setFinding({ is: 'failure', words: t`That could not be tested just now. Try it once more.` });
    }
  };

  const keep = async () => {
    if (!wanted) return;
    try {
      const given = typedKey === null ? null : { key: typedKey, keeping: values.keeping };
      const kept = await keepConnection(studio, wanted, given);
      // Who has gone elsewhere meanwhile stays there.
      if (!isLeft.current) onKept(kept);
    } catch {
      setFinding({
        is: 'failure',
        words: t`This browser could not write that down. What you typed is still here.`,
      });
    }
  };

  const signIn = async () => {
    try {
      // Without fragment or question: the code is put behind what stands here.
      const callback = location.origin + location.pathname;
      location.assign(await startSignIn(studio, kind.kind, values.keeping, callback));
    } catch {
      setFinding({
        is: 'failure',
        words: t`This browser keeps nothing for the way there and back. Paste a key instead.`,
      });
    }
  };

  /** Address and name follow the service, as long as they were not typed. */
  const chooseDialect = (id: string) => {
    const next = needs.dialects?.find((one) => one.id === id);
    if (next === undefined) return;
    const isOwn = (text: string, of: (known: Dialect) => string) =>
      needs.dialects?.every((known) => of(known) !== text) ?? true;
    change({
      dialect: id,
      ...(!isOwn(values.address, (known) => known.address) && { address: next.address }),
      ...(!isOwn(values.name, (known) => known.name) && { name: next.name }),
    });
  };

  return {
    values,
    dialect,
    change,
    chooseDialect,
    test,
    keep,
    signIn,
    isAddressRefused: address === null,
    isTesting: finding.is === 'testing',
    report: finding.is === 'report' ? finding.report : null,
    failure: finding.is === 'failure' ? finding.words : null,
  };
}
