import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { TextArea } from '@/ui/field.tsx';

/** Notes are kept when nothing was typed for so long, and when the focus or the page goes. */
const PAUSE_MS = 1000;

/** Words of one's own. What another tab writes meanwhile shows, unless something was typed here. */
export function Notes({ notes, onChange }: { notes: string; onChange: (notes: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(notes);
  const [seen, setSeen] = useState(notes);
  if (notes !== seen) {
    setSeen(notes);
    if (text === seen) setText(notes);
  }

  const keep = () => {
    if (text !== notes) onChange(text);
  };
  const keepNow = useEffectEvent(keep);
  useEffect(() => {
    if (text === seen) return undefined;
    const pause = setTimeout(() => keepNow(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, seen]);
  useEffect(() => {
    const leave = () => keepNow();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return (
    <TextArea
      label={t`Notes`}
      value={text}
      maxLength={20_000}
      rows={1}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
    />
  );
}
