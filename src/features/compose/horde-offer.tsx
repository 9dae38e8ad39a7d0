import { Trans } from '@lingui/react/macro';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { chooseConnection } from '@/studio/compose/choose-connection.ts';
import { keepConnection } from '@/studio/connections/keep-connection.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import styles from './connection-picker.module.css';

/** For whoever has no other connection: real AI pictures in one press, and what that means. */
export function HordeOffer() {
  const { t } = useLingui();
  const studio = useStudio();
  const [isRefused, setIsRefused] = useState(false);
  const take = async () => {
    try {
      const wanted = { kind: 'horde', name: t(backendWords('horde').name), options: {} };
      chooseConnection(studio, await keepConnection(studio, wanted, null));
    } catch {
      setIsRefused(true);
    }
  };
  return (
    <section className={styles['offer']} aria-label={t(backendWords('horde').name)}>
      <p>
        <strong>
          <Trans>AI pictures, free and without a key</Trans>
        </strong>
      </p>
      <p className={styles['quiet']}>
        <Trans>
          Volunteers of AI Horde make them on their own machines. They can see your prompt, and you
          wait for your turn: mostly under a minute, sometimes longer.
        </Trans>
      </p>
      <Button look="main" onClick={() => void take()}>
        <Users size={17} aria-hidden />
        <Trans>Use AI Horde</Trans>
      </Button>
      {isRefused && (
        <p role="alert" className={styles['problem']}>
          <Trans>This browser could not write that down.</Trans>
        </p>
      )}
    </section>
  );
}
