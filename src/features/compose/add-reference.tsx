import { useLingui } from '@lingui/react/macro';
import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useAddReferences } from '@/studio/references/use-add-references.ts';
import styles from './bar-options.module.css';

const TYPES = 'image/png,image/jpeg,image/webp,image/gif,image/avif';

/** Opens the file picker for images to start from. */
export function AddReference() {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const add = useAddReferences();
  const label = t`Add a reference image`;
  return (
    <>
      <button
        type="button"
        className={`${styles['option']} ${styles['clip']}`}
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        <Paperclip size={18} aria-hidden />
      </button>
      <input
        ref={input}
        type="file"
        accept={TYPES}
        multiple
        hidden
        aria-label={t`Files of reference images`}
        onChange={({ target }) => {
          add.files([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
